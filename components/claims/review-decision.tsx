import { useTranslations } from 'next-intl'
import { ClaimActs } from '#components/claims/claim-acts'
import { type Colleague, MentionField } from '#components/comments/mention-field'
import { ChecksField } from '#components/desk/checks-field'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
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

/** Approve the very content that was shown, or say what to change. */
export function ReviewDecision({ actor, subject, hash, timeZone, points, colleagues, hasSaid }: Props) {
  const t = useTranslations('desk')
  if (!can(actor, 'approve', subject)) return <ClaimActs actor={actor} subject={subject} timeZone={timeZone} />
  const hidden = { claim: subject.id, basedOn: subject.version, seen: hash }
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-6">
      <h2 id="decide" tabIndex={-1} className="scroll-mt-4 border-line border-b pb-1.5 font-semibold text-lead">
        {t('review.decide')}
      </h2>
      <div className="flex flex-col gap-2">
        <p className="text-quiet">{t('review.approveText')}</p>
        <DeskForm id="approve" action={approveAction} hidden={hidden} submit={t('review.approve')} weight="main">
          {points.length > 0 && (
            <ChecksField
              name="points"
              legend={t('checklist.legend')}
              options={points.map(({ id, text }) => ({ value: id, label: text }))}
            />
          )}
        </DeskForm>
      </div>
      <KeptForm
        keep={`claim:${subject.id}:request-changes`}
        id="request-changes"
        action={requestChangesAction}
        hidden={hidden}
        submit={t('review.requestChanges')}
      >
        <MentionField
          name="comment"
          label={t('review.comment')}
          hint={hasSaid ? t('review.orComments') : t('review.commentHint')}
          required={!hasSaid}
          colleagues={colleagues}
        />
      </KeptForm>
    </section>
  )
}
