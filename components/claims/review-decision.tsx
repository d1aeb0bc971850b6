import { useTranslations } from 'next-intl'
import { ClaimActs } from '#components/claims/claim-acts'
import { ProseField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { approveAction, requestChangesAction } from '#lib/actions/workflow'
import type { LockedClaim } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

/** Approve the very content that was shown, or say what to change. */
export function ReviewDecision({ actor, subject, hash }: { actor: Actor; subject: LockedClaim; hash: string }) {
  const t = useTranslations('desk.review')
  if (!can(actor, 'approve', subject)) return <ClaimActs actor={actor} subject={subject} />
  const hidden = { claim: subject.id, basedOn: subject.version, seen: hash }
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-6">
      <h2 id="decide" className="border-line border-b pb-1.5 font-semibold text-lead">
        {t('decide')}
      </h2>
      <div className="flex flex-col gap-2">
        <p className="text-quiet">{t('approveText')}</p>
        <DeskForm id="approve" action={approveAction} hidden={hidden} submit={t('approve')} weight="main" />
      </div>
      <DeskForm id="request-changes" action={requestChangesAction} hidden={hidden} submit={t('requestChanges')}>
        <ProseField name="comment" label={t('comment')} hint={t('commentHint')} required />
      </DeskForm>
    </section>
  )
}
