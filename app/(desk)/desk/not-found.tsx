import { useTranslations } from 'next-intl'
import { PageHeader } from '#components/ui/page-header'

export default function NotFound() {
  const t = useTranslations('desk.notFound')
  return (
    <>
      <PageHeader title={t('title')} intro={t('text')} />
      <p className="mt-6">
        <a href="/desk/queue">{t('queue')}</a>
      </p>
    </>
  )
}
