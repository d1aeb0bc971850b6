import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { MomentFields } from '#components/schedules/moment-fields'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { cancelScheduleAction, scheduleAction } from '#lib/actions/schedules'
import type { LockedClaim } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import { getSchedule } from '#lib/schedules/queries'
import { wallTimeOf } from '#lib/schedules/zoned-time'

type Props = { actor: Actor; subject: LockedClaim; timeZone: string }

/** When the approved revision will be published, and who may say so. */
export async function PublicationTime({ actor, subject, timeZone }: Props) {
  const schedule = await getSchedule(actor, subject.id, subject.requestId)
  const isOpen = schedule?.outcome === null
  const mayChoose = can(actor, 'schedule', subject) && !isOpen
  const choice = mayChoose && <Choice subject={subject} timeZone={timeZone} />
  if (!schedule || (!isOpen && !schedule.reason)) return choice || null
  return (
    <div className="flex flex-col gap-3">
      {isOpen ? (
        <Open schedule={schedule} claim={can(actor, 'cancel_schedule', subject) ? subject.id : null} />
      ) : (
        <Fallen schedule={schedule} />
      )}
      {choice}
    </div>
  )
}

async function Choice({ subject, timeZone }: Omit<Props, 'actor'>) {
  const t = await getTranslations('desk.schedule')
  const zones = [...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])]
  const ofClaim = { claim: subject.id, basedOn: subject.version }
  return (
    <div className="flex flex-col gap-3">
      {subject.embargoUntil && (
        <DeskForm
          id="schedule-at-end"
          action={scheduleAction}
          hidden={{ ...ofClaim, ...wallTimeOf(subject.embargoUntil, timeZone) }}
          submit={t('atEmbargoEnd')}
          weight="main"
        />
      )}
      <Disclosure summary={t('choose')}>
        <p className="mb-3 text-small">{t('chooseText')}</p>
        <KeptForm
          keep={`claim:${ofClaim.claim}:schedule`}
          id="schedule-form"
          action={scheduleAction}
          hidden={ofClaim}
          submit={t('submit')}
        >
          <MomentFields timeZone={timeZone} zones={zones} />
        </KeptForm>
      </Disclosure>
    </div>
  )
}

type Schedule = NonNullable<Awaited<ReturnType<typeof getSchedule>>>

const At = ({ schedule }: { schedule: Schedule }) => (
  <Instant at={schedule.publishAt} timeZone={schedule.timeZone} locale="en" withTime />
)

/** `claim`: whose schedule the actor may cancel. */
async function Open({ schedule, claim }: { schedule: Schedule; claim: string | null }) {
  const t = await getTranslations('desk.schedule')
  const { by, publisher } = schedule
  return (
    <Notice title={t('open')}>
      <p>
        <At schedule={schedule} /> ({schedule.timeZone.replaceAll('_', ' ')})
      </p>
      <p>{by === publisher ? t('by', { name: by }) : t('byAndFor', { name: by, publisher })}</p>
      {schedule.publishAt < new Date() && <p>{t('late')}</p>}
      {claim && (
        <div className="mt-3">
          <DeskForm id="cancel-schedule" action={cancelScheduleAction} hidden={{ claim }} submit={t('cancel')} />
        </div>
      )}
    </Notice>
  )
}

async function Fallen({ schedule }: { schedule: Schedule }) {
  const t = await getTranslations('desk.schedule')
  const { outcome, reason } = schedule
  const why = `why.${reason}` as 'why.other'
  return (
    <Notice tone="alert" title={t(outcome === 'failed' ? 'failed' : 'ended')}>
      <p>
        {t('failedAt')} <At schedule={schedule} />. {t(t.has(why) ? why : 'why.other')} {t('failedMend')}
      </p>
    </Notice>
  )
}
