import 'server-only'
import { dayIn } from '#lib/dates/day'
import { formatEdtf } from '#lib/dates/edtf'
import type { PublishedRecord } from '../queries.ts'
import type { Texts } from '../texts.ts'
import { toldIn } from '../translation.ts'
import type { Pictured } from './picture.ts'

/** What a claim's picture says now; of what stands suspended, withheld or retracted only that it does. */
export function picturedOf(
  record: Omit<PublishedRecord, 'acts' | 'versions'>,
  { newsroom, locale, t }: { newsroom: { name: string; timeZone: string }; locale: string; t: Texts },
): Pictured {
  const { retracted, withheld, suspended } = record
  const { sentence, language } = toldIn(record, locale)
  const verdict = retracted || withheld || suspended ? null : record.verdict
  const word = verdict
    ? t(`verdict.${verdict}`)
    : t(withheld ? 'standing.withheldTitle' : suspended ? 'standing.suspended' : 'standing.retracted')
  return {
    sentence: sentence ?? t('standing.withheldClaim'),
    language: sentence === null ? locale : language,
    locale,
    verdict,
    word,
    newsroom: newsroom.name,
    day: formatEdtf(dayIn(newsroom.timeZone, record.publishedAt), locale),
  }
}
