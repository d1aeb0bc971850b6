import { getTranslations } from 'next-intl/server'
import { Mention } from '#components/notifications/mention'
import { ClaimLine } from '#components/queue/claim-line'
import { RecordLine } from '#components/records/record-line'
import { Section } from '#components/ui/section'
import { listUnreadMentions } from '#lib/notifications/queries'
import type { Actor } from '#lib/people/person'
import { queueAddress } from '#lib/queue/address'
import { readQueueFilter } from '#lib/queue/input'
import { countQueue, listQueue } from '#lib/queue/queries'
import type { OpenRecord } from '#lib/records/queries'

const shown = 8
const mine = readQueueFilter({ which: 'asked', turn: 'me' })
const drafts = readQueueFilter({ which: 'draft', turn: 'me' })

/** What others wait for the actor to do: the newest mentions, then what waits longest; and the drafts that they work on. */
export async function AwaitsMe(props: {
  actor: Actor
  records: OpenRecord[]
  now: Date
  today: string
  timeZone: string
}) {
  const { actor, now, today, timeZone } = props
  const [mentions, claims, count, draftCount, t] = await Promise.all([
    listUnreadMentions(actor),
    listQueue(actor, mine, today, shown),
    countQueue(actor, mine, today),
    countQueue(actor, drafts, today),
    getTranslations('desk.today'),
  ])
  const records = props.records.filter(({ awaitsMe }) => awaitsMe)
  const lines = [
    ...claims.entries.map((claim) => ({
      id: claim.id,
      since: claim.stateSince,
      line: <ClaimLine claim={claim} order={null} now={now} timeZone={timeZone} actorId={actor.id} />,
    })),
    ...records.map((record) => ({
      id: record.id,
      since: record.since,
      line: <RecordLine record={record} now={now} />,
    })),
  ].sort((one, other) => one.since.getTime() - other.since.getTime())
  const all = mentions.length + count + records.length
  return (
    <Section id="awaits-me" title={t('awaitsMe', { count: all })}>
      {all === 0 && <p className="text-quiet">{t('nothingAwaits')}</p>}
      <ul className="-mt-4">
        {mentions.map((news) => (
          <li key={news.id} className="border-line border-b py-2.5">
            <Mention news={news} now={now} />
          </li>
        ))}
        {lines.map(({ id, line }) => (
          <li key={id} className="border-line border-b py-2.5">
            {line}
          </li>
        ))}
      </ul>
      {(count > claims.entries.length || draftCount > 0) && (
        <p className="mt-3 flex flex-wrap gap-x-6 text-small">
          {count > claims.entries.length && <a href={queueAddress(mine)}>{t('allMine', { count })}</a>}
          {draftCount > 0 && <a href={queueAddress(drafts)}>{t('drafts', { count: draftCount })}</a>}
        </p>
      )}
    </Section>
  )
}
