import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { RecordList } from '#components/records/record-list'
import { AwaitsMe } from '#components/today/awaits-me'
import { Beginning } from '#components/today/beginning'
import { Care } from '#components/today/care'
import { FromReaders } from '#components/today/from-readers'
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
import { listOpenRecords } from '#lib/records/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.today'))('title') }
}

const shown = 8
const recheck = readQueueFilter({ which: 'recheck' })
const news = readQueueFilter({ which: 'news' })

export default async function TodayPage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk.today')
  const ofRecords = await getTranslations('records')
  const { timeZone } = await getNewsroom()
  const now = new Date()
  const today = dayIn(timeZone, now)
  const mayWrite = can(actor, 'write')
  const [isBegun, records, due, dueCount, ofSources, ofSourcesCount, stages] = await Promise.all([
    hasClaims(actor),
    listOpenRecords(actor),
    listQueue(actor, recheck, today, shown),
    countQueue(actor, recheck, today),
    listQueue(actor, news, today, shown),
    countQueue(actor, news, today),
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
          {mayWrite && <AwaitsMe actor={actor} records={records} now={now} today={today} timeZone={timeZone} />}
          <Unsaved actor={actor} timeZone={timeZone} />
          {can(actor, 'manage_people') && <Care actor={actor} />}
          <RecordList title={ofRecords('waiting')} records={records.filter(({ awaitsMe }) => !awaitsMe)} now={now} />
          {can(actor, 'handle_tips') && <FromReaders actor={actor} timeZone={timeZone} />}
          <Stages stages={stages} now={now} />
          {ofSources.entries.length > 0 && (
            <Waiting
              id="source-news"
              title={t('news', { count: ofSourcesCount })}
              claims={ofSources.entries}
              all={{ count: ofSourcesCount, href: queueAddress(news), label: t('allNews', { count: ofSourcesCount }) }}
              {...lines}
            />
          )}
          {due.entries.length > 0 && (
            <Waiting
              id="recheck"
              title={t('recheck')}
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
