import type { useTranslations } from 'next-intl'
import type { ListedStanding } from '#lib/records/queries'

/** Where a record stands and what the public sees of it, for its row in a list. */
export const standingFacts = (t: ReturnType<typeof useTranslations<never>>, standing: ListedStanding | undefined) =>
  standing
    ? [
        <strong key="state" className={standing.state === 'published' ? 'font-normal' : 'text-ink'}>
          {t(`desk.state.${standing.state}`)}
        </strong>,
        standing.live
          ? t(standing.live.kind === 'retraction' ? 'records.retractedLive' : 'records.live', {
              number: standing.live.number,
            })
          : t('records.neverPublished'),
      ]
    : []
