import { useTranslations } from 'next-intl'
import { VersionChoice } from '#components/claims/version-choice'
import { Comma } from '#components/site/comma'
import { Button } from '#components/ui/button'
import { Instant } from '#components/ui/instant'
import { publicLinks } from '#lib/links'
import type { PublishedRecord } from '#lib/publishing/queries'

/** Every version, newest first, with what was done to it in an emergency. */
export function VersionHistory(props: { record: PublishedRecord; timeZone: string; locale: string }) {
  const { record, timeZone, locale } = props
  const t = useTranslations()
  const links = publicLinks(locale)
  const hasChoice = record.versions.length > 1
  const list = (
    <ol reversed className="mt-8 border-line border-t">
      {record.versions.map((version) => (
        <li
          key={version.number}
          className="grid grid-cols-1 gap-x-8 gap-y-1 border-line border-b py-5 tablet:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <div>
            <h2 className="font-semibold">
              <a href={links.version(record.slug, version.number)}>
                {t('history.version', { number: version.number })}
              </a>
              {version.number === record.number && (
                <span className="font-normal text-quiet"> ({t('history.newest')})</span>
              )}
            </h2>
            <p className="text-quiet text-small">
              <Instant at={version.publishedAt} timeZone={timeZone} locale={locale} withTime />
            </p>
            {hasChoice && <VersionChoice number={version.number} newest={record.number} />}
          </div>
          <div className="min-w-0">
            <p className={`font-semibold ${version.kind === 'retraction' ? 'text-alert' : ''}`}>
              {t(`kind.${version.kind}`)}
            </p>
            {version.note && (
              <p dir="auto" className="max-w-measure">
                {version.note}
              </p>
            )}
            {version.withheld && (
              <p dir="auto" className="max-w-measure text-alert">
                {t('standing.withheldTitle')}
                {version.withheldAt && (
                  <>
                    <Comma /> <Instant at={version.withheldAt} timeZone={timeZone} locale={locale} />
                  </>
                )}
                : {version.withheld}
              </p>
            )}
            {record.acts
              .filter((act) => act.number === version.number)
              .map((act) => (
                <p key={act.at.getTime()} className="text-alert text-small">
                  {t(`history.${act.act}`)}
                  <Comma /> <Instant at={act.at} timeZone={timeZone} locale={locale} withTime />
                </p>
              ))}
            {version.number > 1 && (
              <p className="no-print text-small">
                <a href={links.differences(record.slug, version.number - 1, version.number)}>
                  {t('compare.sinceLast', { number: version.number - 1 })}
                </a>
              </p>
            )}
            <p className="mt-1 text-fine text-quiet">
              {t('history.fingerprint')} <span className="break-all font-mono">{version.hash}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
  if (!hasChoice) return list
  return (
    <form method="get" action={links.compare(record.slug)}>
      {list}
      <div className="no-print mt-4">
        <Button type="submit">{t('compare.show')}</Button>
      </div>
    </form>
  )
}
