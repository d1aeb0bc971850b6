import { useTranslations } from 'next-intl'
import { TimelineList } from '#components/timeline/timeline-list'
import { TimelinePicture } from '#components/timeline/timeline-picture'
import { Disclosure } from '#components/ui/disclosure'
import { type Entry, inOrder, pictureOf, wordOf } from '#lib/timeline/timeline'

const fewest = 12

/**
 * When who said what, and when the newsroom found what: a picture, and the same as a list. Who can't see the picture reads
 * the list; on a phone and on paper it is shown, and on a wide screen it comes up when a keyboard reaches into it.
 */
export function Timeline({ entries, locale }: { entries: Entry[]; locale: string }) {
  const t = useTranslations()
  const picture = pictureOf(entries, (entry) => ('verdict' in entry.mark ? t(wordOf(entry)) : entry.text))
  const undated = entries.filter(({ date }) => date === null).length
  const list = <TimelineList entries={inOrder(entries)} locale={locale} />
  return (
    <div>
      {picture && <TimelinePicture picture={picture} locale={locale} />}
      {picture && undated > 0 && (
        <p className="mt-2 hidden text-fine text-quiet tablet:block">{t('timeline.undated', { count: undated })}</p>
      )}
      {entries.length > fewest ? (
        <div className="mt-2">
          <Disclosure summary={t('timeline.all', { count: entries.length })}>{list}</Disclosure>
        </div>
      ) : (
        <div
          className={
            picture ? 'tablet:sr-only tablet:focus-within:not-sr-only tablet:focus-within:mt-4 print:not-sr-only' : ''
          }
        >
          {list}
        </div>
      )}
    </div>
  )
}
