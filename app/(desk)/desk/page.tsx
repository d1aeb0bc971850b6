import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { WaitingRecords } from '#components/records/waiting-records'
import { Beginning } from '#components/today/beginning'
import { Care } from '#components/today/care'
import { Stages } from '#components/today/stages'
import { Waiting } from '#components/today/waiting'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { Unsaved } from '#components/working-copies/unsaved'
import { requireActor } from '#lib/auth/actor'
import { hasClaims } from '#lib/claims/queries'
import { dayIn } from '#lib/dates/day'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { queueAddress } from '#lib/queue/address'
import { readQueueFilter } from '#lib/queue/input'
import { countQueue, listQueue } from '#lib/queue/queries'
import { listStages } from '#lib/queue/stage-queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.today'))('title') }
}

const shown = 8
const mine = readQueueFilter({ turn: 'me' })
const recheck = readQueueFilter({ which: 'recheck' })

export default async function TodayPage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk.today')
  const { timeZone } = await getNewsroom()
  const now = new Date()
  const today = dayIn(timeZone, now)
  const mayWrite = can(actor, 'write')
  const [isBegun, waiting, waitingCount, due, dueCount, stages] = await Promise.all([
    hasClaims(actor),
    listQueue(actor, mine, today, shown),
    countQueue(actor, mine, today),
    listQueue(actor, recheck, today, shown),
    countQueue(actor, recheck, today),
    listStages(actor, today),
  ])
  const lines = { now, timeZone, actorId: actor.id }
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayWrite &&
          isBegun && (
            <ButtonLink href="/desk/claims/new" weight="main">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {isBegun ? (
        <div className="mt-6 flex flex-col gap-10">
          {mayWrite && (
            <Waiting
              id="awaits-me"
              title={t('awaitsMe')}
              none={t('nothingAwaits')}
              claims={waiting.entries}
              all={{ count: waitingCount, href: queueAddress(mine), label: t('allMine', { count: waitingCount }) }}
              {...lines}
            />
          )}
          <Unsaved actor={actor} timeZone={timeZone} />
          {can(actor, 'manage_people') && <Care actor={actor} />}
          <WaitingRecords actor={actor} timeZone={timeZone} />
          <Stages stages={stages} now={now} />
          {due.entries.length > 0 && (
            <Waiting
              id="recheck"
              title={t('recheck')}
              none=""
              claims={due.entries}
              all={{ count: dueCount, href: queueAddress(recheck), label: t('allRecheck', { count: dueCount }) }}
              {...lines}
            />
          )}
        </div>
      ) : (
        <Beginning actor={actor} />
      )}
    </>
  )
}
