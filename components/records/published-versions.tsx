import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import type { RecordVersion } from '#lib/publishing/naming-queries'

/** Every version that a party or a topic has had of its own, newest first. */
export function PublishedVersions(props: { versions: RecordVersion[]; timeZone: string; locale: string }) {
  const { versions, timeZone, locale } = props
  const t = useTranslations()
  return (
    <ol reversed className="mt-8 border-line border-t">
      {versions.map(({ number, kind, note, hash, publishedAt }, index) => (
        <li
          key={number}
          className="grid grid-cols-1 gap-x-8 gap-y-1 border-line border-b py-5 tablet:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <div>
            <h2 className="font-semibold">
              {t('history.version', { number })}
              {index === 0 && <span className="font-normal text-quiet"> ({t('history.newest')})</span>}
            </h2>
            <p className="text-quiet text-small">
              <Instant at={publishedAt} timeZone={timeZone} locale={locale} withTime />
            </p>
          </div>
          <div className="min-w-0">
            <p className={`font-semibold ${kind === 'retraction' ? 'text-alert' : ''}`}>{t(`kind.${kind}`)}</p>
            {note && (
              <p dir="auto" className="max-w-measure">
                {note}
              </p>
            )}
            <p className="mt-1 text-fine text-quiet">
              {t('history.fingerprint')} <span className="break-all font-mono">{hash}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
