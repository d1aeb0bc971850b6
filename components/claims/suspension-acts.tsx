import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { confirmSuspensionAction, liftSuspensionAction, suspendAction } from '#lib/actions/workflow'
import type { LockedClaim } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

/** The emergency stop of a live version, and what a second person makes of it. */
export function SuspensionActs({ actor, subject }: { actor: Actor; subject: LockedClaim }) {
  const t = useTranslations('desk.acts')
  const hidden = { claim: subject.id }
  const { suspension } = subject
  const emergency = can(actor, 'suspend', subject) && (
    <Disclosure summary={t('suspendTitle')}>
      <p className="mb-3 text-small">{t('suspendText')}</p>
      <DeskForm id="suspend" action={suspendAction} hidden={hidden} submit={t('suspend')} weight="grave" />
    </Disclosure>
  )
  if (!suspension) return emergency || null
  const text = suspension.confirmed
    ? t('suspendedConfirmed')
    : suspension.by === actor.id
      ? t('suspendedByYou')
      : t('suspendedText')
  const title = suspension.isLive ? t('suspended') : t('suspendedOlder', { number: suspension.number })
  const notice = (
    <Notice tone="alert" title={title}>
      <p>{text}</p>
      {actor.role === 'admin' && <p className="mt-2">{t('suspendedAdmin')}</p>}
      <div className="mt-3 flex flex-col gap-3">
        {can(actor, 'confirm_suspension', subject) && (
          <DeskForm
            id="confirm-suspension"
            action={confirmSuspensionAction}
            hidden={hidden}
            submit={t('confirmSuspension')}
          />
        )}
        {can(actor, 'lift_suspension', subject) && (
          <DeskForm id="lift-suspension" action={liftSuspensionAction} hidden={hidden} submit={t('liftSuspension')} />
        )}
      </div>
    </Notice>
  )
  return (
    <>
      {notice}
      {emergency}
    </>
  )
}
