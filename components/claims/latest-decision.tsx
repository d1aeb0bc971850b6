import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { Prose } from '#components/ui/prose'
import type { ClaimState } from '#lib/claims/claim'

type Review = { decision: string | null; comment: string | null; decidedBy: string | null; decidedAt: Date | null }

/** What the reviewer decided last, while it is what the claim's state rests on. */
export function LatestDecision(props: { state: ClaimState; review: Review | undefined; timeZone: string }) {
  const { state, review, timeZone } = props
  const t = useTranslations('desk.review')
  if (!review?.decidedAt || !review.decidedBy) return null
  const when = <Instant at={review.decidedAt} timeZone={timeZone} locale="en" withTime />
  if (state === 'approved' && review.decision === 'approve') {
    return (
      <Notice>
        <p>
          {t('approvedBy', { name: review.decidedBy })} {when}
        </p>
      </Notice>
    )
  }
  if (state !== 'changes_requested' || review.decision !== 'request_changes') return null
  return (
    <Notice tone="alert" title={t('changesRequestedBy', { name: review.decidedBy })}>
      {review.comment ? (
        <Prose text={review.comment} />
      ) : (
        <p>
          <a href="#comments">{t('seeComments')}</a>
        </p>
      )}
      <p className="mt-2 text-fine text-quiet">{when}</p>
    </Notice>
  )
}
