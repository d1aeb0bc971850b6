import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { MomentFields } from '#components/schedules/moment-fields'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { cancelScheduleAction, scheduleAction } from '#lib/actions/schedules'
import type { LockedClaim } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import { getSchedule } from '#lib/schedules/queries'

/** When the approved revision will be published, and who may say so. */
export async function PublicationTime(props: { actor: Actor; subject: LockedClaim; timeZone: string }) {
  const { actor, subject, timeZone } = props
  const t = await getTranslations('desk.schedule')
  const schedule = await getSchedule(actor, subject.id, subject.requestId)
  const isOpen = schedule?.outcome === null
  const mayChoose = can(actor, 'schedule', subject) && !isOpen
  const zones = [...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])]
  const form = mayChoose && (
    <Disclosure summary={t('choose')}>
      <p className="mb-3 text-small">{t('chooseText')}</p>
      <DeskForm
        id="schedule-form"
        action={scheduleAction}
        hidden={{ claim: subject.id, basedOn: subject.version }}
        submit={t('submit')}
      >
        <MomentFields timeZone={timeZone} zones={zones} />
      </DeskForm>
    </Disclosure>
  )
  if (!schedule || (!isOpen && schedule.outcome !== 'failed')) return form
  const at = <Instant at={schedule.publishAt} timeZone={schedule.timeZone} locale="en" withTime />
  return (
    <div className="flex flex-col gap-3">
      {isOpen ? (
        <Notice title={t('open')}>
          <p>
            {at} ({schedule.timeZone.replaceAll('_', ' ')})
          </p>
          <p>{t('by', { name: schedule.by })}</p>
          {schedule.publishAt < new Date() && <p>{t('late')}</p>}
          {can(actor, 'cancel_schedule', subject) && (
            <div className="mt-3">
              <DeskForm
                id="cancel-schedule"
                action={cancelScheduleAction}
                hidden={{ claim: subject.id }}
                submit={t('cancel')}
              />
            </div>
          )}
        </Notice>
      ) : (
        <Notice tone="alert" title={t('failed')}>
          <p>
            {t('failedAt')} {at}. {t.has(`why.${schedule.reason}`) ? t(`why.${schedule.reason}`) : t('why.other')}{' '}
            {t('failedMend')}
          </p>
        </Notice>
      )}
      {form}
    </div>
  )
}
