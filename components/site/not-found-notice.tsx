import { useTranslations } from 'next-intl'
import { publicLinks } from '#lib/links'

export function NotFoundNotice({ locale }: { locale: string }) {
  const t = useTranslations('notFound')
  const links = publicLinks(locale)
  return (
    <div className="max-w-measure py-8">
      <h1 className="font-medium font-serif text-headline">{t('title')}</h1>
      <p className="mt-3">{t('text')}</p>
      <ul className="mt-5 flex gap-6">
        <li>
          <a href={links.front}>{t('front')}</a>
        </li>
        <li>
          <a href={links.claims}>{t('claims')}</a>
        </li>
      </ul>
    </div>
  )
}
