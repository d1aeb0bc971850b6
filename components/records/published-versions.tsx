import { useTranslations } from 'next-intl'
import { VersionChange } from '#components/records/version-change'
import { Instant } from '#components/ui/instant'
import type { RecordVersion } from '#lib/publishing/naming-queries'

/** Every version that a party, a topic or a page has had of its own, newest first, each against the one before. */
export function PublishedVersions(props: { versions: RecordVersion[]; timeZone: string; locale: string }) {
  const { versions, timeZone, locale } = props
  const t = useTranslations()
  return (
    <ol reversed className="mt-8 border-line border-t">
      {versions.map((version, index) => (
        <li
          key={version.number}
          className="grid grid-cols-1 gap-x-8 gap-y-1 border-line border-b py-5 tablet:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <div>
            <h2 className="font-semibold">
              {t('history.version', { number: version.number })}
              {index === 0 && <span className="font-normal text-quiet"> ({t('history.newest')})</span>}
            </h2>
            <p className="text-quiet text-small">
              <Instant at={version.publishedAt} timeZone={timeZone} locale={locale} withTime />
            </p>
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
            <VersionChange version={version} before={versions[index + 1] ?? null} />
            <p className="mt-1 text-fine text-quiet">
              {t('history.fingerprint')} <span className="break-all font-mono">{version.hash}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
