import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ListPages } from '#components/desk/list-pages'
import { Search } from '#components/desk/search'
import { BulkForm } from '#components/queue/bulk-form'
import { QueueFilter } from '#components/queue/queue-filter'
import { QueueList } from '#components/queue/queue-list'
import { RecordList } from '#components/records/record-list'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { listWorkingPeople } from '#lib/assignments/queries'
import { requireActor } from '#lib/auth/actor'
import { dayIn } from '#lib/dates/day'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { queueAddress } from '#lib/queue/address'
import { readQueueFilter } from '#lib/queue/input'
import { countLimit, recordsBeside } from '#lib/queue/queue'
import { searchQueue } from '#lib/queue/search-queries'
import { listOpenRecords } from '#lib/records/queries'
import { listTopics } from '#lib/topics/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.queue'))('title') }
}

const form = 'bulk-form'

export default async function QueuePage({ searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk.queue')
  const ofRecords = await getTranslations('records')
  const filter = readQueueFilter(await searchParams)
  const { timeZone } = await getNewsroom()
  const now = new Date()
  const today = dayIn(timeZone, now)
  const beside = recordsBeside(filter)
  const [{ entries, next, count, passages, isMore, alsoLookedFor }, people, topics, records] = await Promise.all([
    searchQueue(actor, filter, today),
    listWorkingPeople(actor),
    listTopics(actor),
    beside ? listOpenRecords(actor) : [],
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        intro={t('intro')}
        actions={can(actor, 'write') && <ButtonLink href="/desk/claims/new">{t('new')}</ButtonLink>}
      />
      <Search page="/desk/queue" label={t('words')} submit={t('find')} clear={t('clear')} words={filter.words ?? ''} />
      <QueueFilter filter={filter} people={people} topics={topics} />
      {beside && (
        <div className="mt-6 max-w-form">
          <RecordList
            title={ofRecords('waitingForSomebody')}
            records={records.filter(
              ({ state, awaitsMe }) => beside.states.includes(state) && (awaitsMe || !beside.isMine),
            )}
            now={now}
          />
        </div>
      )}
      <p role="status" className="mt-4 font-semibold text-small">
        {count > countLimit ? t('countMore', { limit: countLimit }) : t('count', { count })}
      </p>
      {isMore && <p className="text-quiet text-small">{t('best')}</p>}
      {alsoLookedFor.length > 0 && (
        <p className="text-small">
          {t('also')}{' '}
          {alsoLookedFor.map((word, at) => (
            <span key={word}>
              {at > 0 && ', '}
              <bdi className="font-semibold">{word}</bdi>
            </span>
          ))}
        </p>
      )}
      {entries.length === 0 ? (
        <p className="mt-4 text-quiet">
          {t(filter.words ? 'noneFound' : 'none')} <a href={queueAddress({})}>{t('showOpen')}</a>
        </p>
      ) : (
        <div className="mt-2 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="min-w-0">
            <QueueList
              claims={entries}
              passages={passages}
              order={filter.order}
              now={now}
              timeZone={timeZone}
              actorId={actor.id}
              form={form}
            />
            <ListPages first={filter.after && queueAddress(filter)} next={next && queueAddress(filter, next)} />
          </div>
          <aside className="self-start desktop:sticky desktop:top-4">
            <BulkForm form={form} people={people} topics={topics} mayWrite={can(actor, 'write')} />
          </aside>
        </div>
      )}
    </>
  )
}
