import { useTranslations } from 'next-intl'
import { PublishedVersions } from '#components/records/published-versions'
import { PageHeader } from '#components/ui/page-header'
import { directionOf } from '#lib/i18n/direction'
import type { PolicyPage } from '#lib/publishing/record-queries'

/** Every version that one of the site's own pages has had. */
export function PolicyHistory(props: { page: PolicyPage; address: string; timeZone: string; locale: string }) {
  const { page, address, timeZone, locale } = props
  const t = useTranslations()
  return (
    <>
      <PageHeader title={t('policy.versions')} intro={t('history.intro')} />
      <p lang={page.language} dir={directionOf(page.language)} className="mt-6 max-w-measure font-serif text-title">
        <a href={address}>{page.title}</a>
      </p>
      <PublishedVersions versions={page.versions} timeZone={timeZone} locale={locale} />
    </>
  )
}
