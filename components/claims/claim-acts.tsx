import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChoiceField } from '#components/desk/choice-field'
import { DeskForm } from '#components/desk/form'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import type { FormAction } from '#lib/actions/form-state'
import {
  abandonAction,
  discardAction,
  editApprovedAction,
  publishAction,
  startRevisionAction,
  withdrawAction,
} from '#lib/actions/workflow'
import type { LockedClaim } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

/** What the actor may do with the claim as it stands; every command asks again. */
export function ClaimActs({ actor, subject, timeZone }: { actor: Actor; subject: LockedClaim; timeZone: string }) {
  const t = useTranslations('desk.acts')
  const { id, state, embargoUntil } = subject
  const hidden = { claim: id, basedOn: subject.version }
  const isMine = actor.role === 'reviewer' && state === 'in_review' && subject.contributors.includes(actor.id)
  const act = (name: string, action: FormAction, submit: string, text: string, weight?: 'main' | 'grave') => (
    <Act key={name} text={text}>
      <DeskForm id={name} action={action} hidden={hidden} submit={submit} weight={weight} />
    </Act>
  )
  const acts = [
    can(actor, 'approve', subject) && (
      <Act key="review" text={t('awaitsReviewer')}>
        <ButtonLink href={`/desk/claims/${id}/review`} weight="main" className="self-start">
          {t('review')}
        </ButtonLink>
      </Act>
    ),
    can(actor, 'publish', subject) && act('publish', publishAction, t('publish'), t('publishText'), 'main'),
    can(actor, 'withdraw', subject) && act('withdraw', withdrawAction, t('withdraw'), t('withdrawText')),
    can(actor, 'edit', subject) && act('edit', editApprovedAction, t('edit'), t('editText')),
    can(actor, 'revise', subject) && (
      <Act key="revise" text={state === 'retracted' ? t('reviseText') : `${t('reviseText')} ${t('retract')}`}>
        <DeskForm id="revise" action={startRevisionAction} hidden={hidden} submit={t('revise')} />
      </Act>
    ),
    can(actor, 'abandon', subject) && (
      <Disclosure key="abandon" summary={t('abandonTitle')}>
        {act(
          'abandon',
          abandonAction,
          t('abandon'),
          t(subject.isLiveWithheld ? 'abandonWithheld' : 'abandonText'),
          'grave',
        )}
      </Disclosure>
    ),
    can(actor, 'discard', subject) && (
      <Disclosure key="discard" summary={t('discardTitle')}>
        <Act text={t('discardText')}>
          <DeskForm id="discard" action={discardAction} hidden={hidden} submit={t('discard')} weight="grave">
            <ChoiceField kind="claim" name="doubleOf" label={t('doubleOf')} hint={t('doubleOfHint')} />
          </DeskForm>
        </Act>
      </Disclosure>
    ),
  ].filter(Boolean)
  const awaited = isMine
    ? t('secondPerson')
    : actor.role !== 'reviewer' && state === 'in_review'
      ? t('awaitsReviewer')
      : state === 'approved' && embargoUntil
        ? t.rich('awaitsEmbargo', {
            until: () => <Instant at={embargoUntil} timeZone={timeZone} locale="en" withTime />,
          })
        : actor.role !== 'reviewer' && state === 'approved'
          ? t('awaitsPublisher')
          : null
  if (acts.length === 0 && !awaited && can(actor, 'submit', subject)) return null
  return (
    <section aria-labelledby="acts" className="text-small">
      <h2 id="acts" className="mb-2 border-line border-b pb-1.5 font-semibold text-lead">
        {t('title')}
      </h2>
      <div className="flex flex-col gap-4">
        {awaited && <p className="border-ink border-s-4 ps-3">{awaited}</p>}
        {acts}
        {acts.length === 0 && !awaited && <p className="text-quiet">{t('none')}</p>}
      </div>
    </section>
  )
}

const Act = ({ text, children }: { text: string; children: ReactNode }) => (
  <div className="flex flex-col gap-2">
    <p className="text-quiet">{text}</p>
    {children}
  </div>
)
