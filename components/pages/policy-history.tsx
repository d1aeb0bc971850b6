import { useTranslations } from 'next-intl'
import { PolicyChange } from '#components/pages/policy-change'
import { Comma } from '#components/site/comma'
import { Instant } from '#components/ui/instant'
import { PageHeader } from '#components/ui/page-header'
import { directionOf } from '#lib/i18n/direction'
import type { PolicyPage } from '#lib/publishing/record-queries'

/** Every version that one of the site's own pages has had, newest first, each against the one before. */
export function PolicyHistory(props: { page: PolicyPage; address: string; timeZone: string; locale: string }) {
  const { page, address, timeZone, locale } = props
  const t = useTranslations()
  return (
    <>
      <PageHeader title={t('policy.versions')} intro={t('policy.historyIntro')} />
      <p lang={page.language} dir={directionOf(page.language)} className="mt-6 max-w-measure font-serif text-title">
        <a href={address}>{page.title}</a>
      </p>
      <ol reversed className="mt-8 border-line border-t">
        {page.versions.map((version, index) => (
          <li
            key={version.number}
            className="grid gap-x-8 gap-y-1 border-line border-b py-5 tablet:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <div>
              <h2 className="font-semibold">{t('policy.version', { number: version.number })}</h2>
              <p className="text-quiet text-small">
                {t(`kind.${version.kind}`)}
                <Comma /> <Instant at={version.publishedAt} timeZone={timeZone} locale={locale} withTime />
              </p>
            </div>
            <div className="min-w-0">
              {version.note && (
                <p dir="auto" className="max-w-measure">
                  {version.note}
                </p>
              )}
              <PolicyChange version={version} before={page.versions[index + 1] ?? null} />
              <p className="mt-1 text-fine text-quiet">
                {t('policy.fingerprint')} <span className="break-all font-mono">{version.hash}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
