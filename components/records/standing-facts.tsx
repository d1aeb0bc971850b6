import type { useTranslations } from 'next-intl'
import type { ListedStanding } from '#lib/records/queries'

type Say = ReturnType<typeof useTranslations<never>>

/** What the public sees of a record. */
export const liveFact = (t: Say, live: ListedStanding['live']) =>
  live
    ? t(live.kind === 'retraction' ? 'records.retractedLive' : 'records.live', { number: live.number })
    : t('records.neverPublished')

/** Where a record stands and what the public sees of it, for its row in a list. */
export const standingFacts = (t: Say, standing: ListedStanding | undefined) =>
  standing
    ? [
        <strong key="state" className={standing.state === 'published' ? 'font-normal' : 'text-ink'}>
          {t(`desk.state.${standing.state}`)}
        </strong>,
        liveFact(t, standing.live),
      ]
    : []
