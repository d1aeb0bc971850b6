import { useTranslations } from 'next-intl'
import { CaptureFacts } from '#components/sources/capture-facts'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import { showingOf } from '#lib/captures/showing'
import type { Capture } from '#lib/sources/queries'

/** What was kept of a source, newest first, each copy under its hashes. `isPage`: it stands on the page of the one. */
export function CaptureList(props: { source: string; captures: Capture[]; timeZone: string; isPage?: boolean }) {
  const { source, captures, timeZone, isPage = false } = props
  const t = useTranslations('desk.source')
  if (captures.length === 0) return <p className="text-quiet text-small">{t('noCaptures')}</p>
  return (
    <ul className="flex flex-col gap-5 text-small">
      {captures.map((capture, at) => {
        const { id, method, mediaType, capturedAt, length, by, withheld } = capture
        const older = captures[at + 1]
        const when = <Instant at={capturedAt} timeZone={timeZone} locale="en" withTime />
        return (
          <li key={id}>
            <p>
              <span className="font-semibold">{when}</span>
              <span className="text-quiet">
                , {by ? t(`madeBy.${method}`, { name: by }) : t('weeklyLook')}
                {length !== null && <>, {t('length', { count: length })}</>}
              </span>
            </p>
            {length === null ? (
              <p className="font-semibold">
                {withheld && !isPage ? (
                  <a href={`/desk/sources/${source}/captures/${id}`}>{t('withheld')}</a>
                ) : (
                  t(withheld ? 'withheld' : 'described')
                )}
              </p>
            ) : (
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {!isPage && (
                  <li>
                    <a href={`/desk/sources/${source}/captures/${id}`}>{t('read')}</a>
                  </li>
                )}
                {showingOf(mediaType) && (
                  <li>
                    <a href={`/desk/sources/${source}/captures/${id}/look`}>{t('look')}</a>
                  </li>
                )}
                <li>
                  <a href={`/api/desk/captures/${id}/original`}>{t('download')}</a>
                </li>
                <li>
                  <a href={`/api/desk/captures/${id}/warc`}>{t('downloadWarc')}</a>
                </li>
                {older && older.length !== null && (
                  <li>
                    <a href={`/desk/sources/${source}/compare?from=${older.id}&to=${id}`}>{t('sinceBefore')}</a>
                  </li>
                )}
              </ul>
            )}
            <Disclosure summary={t('facts')}>
              <CaptureFacts capture={capture} timeZone={timeZone} />
            </Disclosure>
          </li>
        )
      })}
    </ul>
  )
}
