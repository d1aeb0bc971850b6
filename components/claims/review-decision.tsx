import { useTranslations } from 'next-intl'
import { ClaimActs } from '#components/claims/claim-acts'
import type { Colleague } from '#components/comments/mention-field'
import { ChecksField } from '#components/desk/checks-field'
import { Decision } from '#components/reviews/decision'
import { approveAction, requestChangesAction } from '#lib/actions/workflow'
import type { LockedClaim } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

type Props = {
  actor: Actor
  subject: LockedClaim
  hash: string
  timeZone: string
  points: { id: string; text: string }[]
  colleagues: Colleague[]
  /** The actor has open comments, which say what to change. */
  hasSaid: boolean
}

/** Approve a claim with the newsroom's checklist, or send it back; for others, what they may do with it. */
export function ReviewDecision({ actor, subject, hash, timeZone, points, colleagues, hasSaid }: Props) {
  const t = useTranslations('desk.checklist')
  if (!can(actor, 'approve', subject)) return <ClaimActs actor={actor} subject={subject} timeZone={timeZone} />
  return (
    <Decision
      matter={{ of: 'claim', id: subject.id }}
      hidden={{ claim: subject.id, basedOn: subject.version, seen: hash }}
      approve={approveAction}
      requestChanges={requestChangesAction}
      colleagues={colleagues}
      hasSaid={hasSaid}
    >
      {points.length > 0 && (
        <ChecksField
          name="points"
          legend={t('legend')}
          options={points.map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
    </Decision>
  )
}
