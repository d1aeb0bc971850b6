import { getTranslations } from 'next-intl/server'
import { ProseField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { MomentFields } from '#components/schedules/moment-fields'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { liftEmbargoAction, setEmbargoAction } from '#lib/actions/schedules'
import type { LockedClaim } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import { getEmbargo } from '#lib/schedules/queries'

/** Until when nothing of the claim may be published, why, and who may change that. */
export async function Embargo(props: { actor: Actor; subject: LockedClaim; timeZone: string }) {
  const { actor, subject, timeZone } = props
  const t = await getTranslations('desk.embargo')
  const embargo = await getEmbargo(actor, subject.id)
  const mayChange = can(actor, 'embargo', subject)
  if (!embargo && !mayChange) return null
  const form = mayChange && (
    <Disclosure summary={embargo ? t('change') : t('title')}>
      <p className="mb-3 text-small">{t('text')}</p>
      <KeptForm
        keep={`claim:${subject.id}:embargo`}
        id="embargo"
        action={setEmbargoAction}
        hidden={{ claim: subject.id, timeZone }}
        submit={t('set')}
      >
        <MomentFields timeZone={timeZone} />
        <ProseField name="reason" label={t('reason')} hint={t('reasonHint')} size="line" required />
      </KeptForm>
    </Disclosure>
  )
  if (!embargo) return form
  return (
    <div className="flex flex-col gap-3">
      <Notice title={t('standing')}>
        <p>
          {t('until')} <Instant at={embargo.until} timeZone={embargo.timeZone} locale="en" withTime /> (
          {embargo.timeZone.replaceAll('_', ' ')})
        </p>
        <p>{t('why', { reason: embargo.reason, name: embargo.by })}</p>
        {mayChange && (
          <div className="mt-3">
            <DeskForm id="lift-embargo" action={liftEmbargoAction} hidden={{ claim: subject.id }} submit={t('lift')} />
          </div>
        )}
      </Notice>
      {form}
    </div>
  )
}
