import 'server-only'
import { and, asc, desc, eq, exists, lt, not, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client'
import { assignments } from '#db/schema/assignments'
import { claims, claimTopics } from '#db/schema/claims'
import { people } from '#db/schema/people'
import { publicClaims } from '#db/schema/publications'
import { queueStates } from '#lib/claims/claim'
import { awaits, turns } from '#lib/claims/turns'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { ScheduleOutcome } from '#lib/schedules/schedule'
import type { SourceNews } from '#lib/sources/source'
import { countLimit, type Order, type Place, pageSize, type QueueFilter, type Which } from './queue.ts'

/** Words of ours, not parameters: the planner must see them to use an index of just these. */
const states = (words: readonly string[]) =>
  sql`${claims.state} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`

/** Whether the actor contributed to the working revision, or opened it; whoever sent it back saved it last, too. */
const isTheirs = ({ id }: Actor) => sql<boolean>`(${claims.state} = 'draft' and ${claims.savedBy} = ${id}
  or ${claims.id} in (select claim_id from open_contributors where person_id = ${id}))`

/** Something became of its sources, and nobody has looked at it. */
const hasNews = sql`exists (select from source_changes n where n.claim_id = ${claims.id} and n.settled_at is null)`

const isScheduled = sql`exists (select from schedules s where s.claim_id = ${claims.id} and s.outcome is null)`

/** The rule of lib/claims/turns.ts, for a whole table. */
function isAwaiting(actor: Actor): SQL {
  const hands = { contributors: isTheirs(actor), others: sql`not ${isTheirs(actor)}`, anybody: sql`true` }
  const free = Object.entries(turns[actor.role]).map(([state, hand]) => and(states([state]), hands[hand]))
  return sql`(${states(['approved'])} and ${isScheduled}) is not true and (${assignments.assignee} = ${actor.id} or (${assignments.assignee} is null and (${or(...free) ?? sql`false`})))`
}

const shown = (which: Which, today: string): SQL | undefined => {
  if (which === 'all') return undefined
  if (which === 'open') return states(queueStates)
  if (which === 'scheduled') {
    return and(states(['approved']), isScheduled)
  }
  // A draft waits for who writes it, and is asked of somebody once it is assigned or sent back.
  if (which === 'asked') {
    const isAssigned = sql`exists (select from assignments a where a.claim_id = ${claims.id} and a.assignee is not null)`
    return and(
      states(queueStates),
      or(sql`${claims.state} <> 'draft'`, isAssigned),
      not(and(states(['approved']), isScheduled) as SQL),
    )
  }
  if (which === 'news') return and(hasNews, not(states(['discarded'])))
  if (which === 'recheck') return and(states(['published']), sql`${claims.recheckOn} <= ${today}`)
  return states([which])
}

function held(actor: Actor, turn: string | null): SQL | undefined {
  if (turn === 'me') return isAwaiting(actor)
  // Not “assignee is null” after a left join: for that the planner expects no row, and reads all of them.
  if (turn === 'nobody') {
    return sql`not exists (select from assignments a where a.claim_id = ${claims.id} and a.assignee is not null)`
  }
  return turn ? eq(assignments.assignee, turn) : undefined
}

const inTopic = (topic: string | null) =>
  topic
    ? exists(
        db()
          .select({ topicId: claimTopics.topicId })
          .from(claimTopics)
          .where(and(eq(claimTopics.claimId, claims.id), eq(claimTopics.topicId, topic))),
      )
    : undefined

/** Claims that were found by their words, the best first; null: any. */
type Among = readonly string[] | null

const idsOf = (among: readonly string[]) => sql`${sql.param(among)}::uuid[]`

const matching = (actor: Actor, filter: QueueFilter, today: string, among: Among) =>
  and(
    among ? sql`${claims.id} = any (${idsOf(among)})` : undefined,
    shown(filter.which, today),
    held(actor, filter.turn),
    inTopic(filter.topic),
    filter.overdue ? lt(assignments.dueOn, today) : undefined,
  )

type Row = { stateSince: Date; savedAt: Date; dueOn: string | null; recheckOn: string | null }
type Key = { by: SQL; follows: (place: Place) => SQL; down: boolean; at: (row: Row) => string }

const follows = (by: SQL, type: 'timestamptz' | 'date', than: '<' | '>') => (place: Place) =>
  sql`(${by}, ${claims.id}) ${sql.raw(than)} (${place.at}::${sql.raw(type)}, ${place.id}::uuid)`

const dueOn = sql`coalesce(${assignments.dueOn}, 'infinity')`

/** What a list is ordered by, and how a place in it is written and compared; each order is whole, by the id at last. */
const keys: Record<Exclude<Order, 'best'> | 'recheck', Key> = {
  waiting: {
    by: sql`${claims.stateSince}`,
    follows: follows(sql`${claims.stateSince}`, 'timestamptz', '>'),
    down: false,
    at: (row) => row.stateSince.toISOString(),
  },
  recheck: {
    by: sql`${claims.recheckOn}`,
    follows: follows(sql`${claims.recheckOn}`, 'date', '>'),
    down: false,
    at: (row) => row.recheckOn ?? 'infinity',
  },
  due: { by: dueOn, follows: follows(dueOn, 'date', '>'), down: false, at: (row) => row.dueOn ?? 'infinity' },
  changed: {
    by: sql`${claims.savedAt}`,
    follows: follows(sql`${claims.savedAt}`, 'timestamptz', '<'),
    down: true,
    at: (row) => row.savedAt.toISOString(),
  },
}

/** As they were found. A place is the claim alone; behind one that is found no longer the list begins anew. */
const bestFirst = (among: readonly string[]): Key => ({
  by: sql`array_position(${idsOf(among)}, ${claims.id})`,
  follows: ({ id }) =>
    sql`array_position(${idsOf(among)}, ${claims.id}) > coalesce(array_position(${idsOf(among)}, ${id}::uuid), 0)`,
  down: false,
  at: () => 'infinity',
})

function keyOf({ which, order }: QueueFilter, among: Among): Key {
  if (order === 'best') return among ? bestFirst(among) : keys.changed
  return keys[which === 'recheck' && order === 'waiting' ? 'recheck' : order]
}

export type QueueEntry = Awaited<ReturnType<typeof listQueue>>['entries'][number]

/** Of what is approved: when it will be published, or that it should have been and could not. */
const newestSchedule = sql<{ at: string; outcome: ScheduleOutcome | null } | null>`(
  select json_build_object('at', s.publish_at, 'outcome', s.outcome) from schedules s
  where s.claim_id = ${claims.id} and s.request_id = ${claims.requestId} order by s.scheduled_at desc limit 1)`

/** What became of its sources and nobody has looked at. */
const openNews = sql<SourceNews[]>`array(
  select distinct n.news from source_changes n where n.claim_id = ${claims.id} and n.settled_at is null order by n.news)`

/** One page of the claims that a filter shows, and where the next one begins. `today` is the newsroom's. */
export async function listQueue(
  actor: Actor,
  filter: QueueFilter,
  today: string,
  size = pageSize,
  among: Among = null,
) {
  requireCan(actor, 'read_desk')
  const key = keyOf(filter, among)
  const assigned = alias(people, 'assigned')
  const step = key.down ? desc : asc
  // First which claims, by an index and no further than the page goes; then what is shown of them.
  const page = db()
    .select({ id: claims.id, key: sql<string | Date>`${key.by}`.as('key') })
    .from(claims)
    .leftJoin(assignments, eq(assignments.claimId, claims.id))
    .where(and(matching(actor, filter, today, among), filter.after ? key.follows(filter.after) : undefined))
    .orderBy(step(key.by), step(claims.id))
    .limit(size + 1)
    .as('page')
  const rows = await db()
    .select({
      id: claims.id,
      sentence: claims.sentence,
      language: claims.language,
      state: claims.state,
      stateSince: claims.stateSince,
      savedAt: claims.savedAt,
      version: claims.version,
      recheckOn: claims.recheckOn,
      liveNumber: publicClaims.number,
      suspended: publicClaims.suspended,
      author: people.name,
      assignee: assignments.assignee,
      assigneeName: assigned.name,
      dueOn: assignments.dueOn,
      schedule: newestSchedule,
      news: openNews,
      isTheirs: isTheirs(actor),
    })
    .from(page)
    .innerJoin(claims, eq(claims.id, page.id))
    .innerJoin(people, eq(people.id, claims.createdBy))
    .leftJoin(publicClaims, eq(publicClaims.claimId, claims.id))
    .leftJoin(assignments, eq(assignments.claimId, claims.id))
    .leftJoin(assigned, eq(assigned.id, assignments.assignee))
    .orderBy(step(page.key), step(page.id))
  const entries = rows.slice(0, size).map(({ isTheirs: theirs, ...row }) => ({
    ...row,
    isToRecheck: row.state === 'published' && row.recheckOn !== null && row.recheckOn <= today,
    isOverdue: row.dueOn !== null && row.dueOn < today,
    awaitsMe: awaits(actor, { ...row, isTheirs: theirs, isScheduled: row.schedule?.outcome === null }),
  }))
  const last = rows.length > size ? entries.at(-1) : undefined
  return { entries, next: last ? { at: key.at(last), id: last.id } : null }
}

/** How many claims a filter shows on all pages; not counted beyond `countLimit`. */
export async function countQueue(
  actor: Actor,
  filter: QueueFilter,
  today: string,
  among: Among = null,
): Promise<number> {
  requireCan(actor, 'read_desk')
  const counted = db()
    .select({ id: claims.id })
    .from(claims)
    .leftJoin(assignments, eq(assignments.claimId, claims.id))
    .where(matching(actor, filter, today, among))
    .limit(countLimit + 1)
    .as('counted')
  const [row] = await db().select({ count: sql<number>`count(*)::int` }).from(counted)
  return row?.count ?? 0
}
