import 'server-only'
import { and, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { events } from '#db/schema/events'
import { parties } from '#db/schema/parties'
import { people } from '#db/schema/people'
import { sources } from '#db/schema/sources'
import { topics } from '#db/schema/topics'
import { isId } from '#lib/fields'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { type LogFilter, type LogPlace, logPageSize } from './log.ts'

const concerned = alias(people, 'concerned')

/** What the subject of an event is called: a person, a party, a topic or a source. */
export const label = sql<string | null>`coalesce(${concerned.name}, ${parties.name}, ${topics.title}, ${sources.title})`

/** The beginning of a day in the newsroom's zone. */
const dawn = (day: string, timeZone: string) => sql`(${day}::date::timestamp at time zone ${timeZone})`

function matching({ person, act, subject, claim, from, to, after }: LogFilter, timeZone: string): SQL | undefined {
  const sought =
    claim &&
    (isId(claim) ? eq(events.claimId, claim) : sql`${events.claimId} = (select id from claims where slug = ${claim})`)
  return and(
    person === 'installation' ? isNull(events.actor) : person ? eq(events.actor, person) : undefined,
    act ? eq(events.act, act) : undefined,
    subject ? eq(events.subject, subject) : undefined,
    sought || undefined,
    from ? gte(events.at, dawn(from, timeZone)) : undefined,
    to ? lt(events.at, sql`(${to}::date + 1)::timestamp at time zone ${timeZone}`) : undefined,
    after ? sql`(${events.at}, ${events.sequence}) < (${after.at}::timestamptz, ${after.sequence}::bigint)` : undefined,
  )
}

export type LogLine = Awaited<ReturnType<typeof readPage>>[number]

/** A save of a claim that changed only a part of it: the part tells. */
const isToldByPart = sql`(${events.subject} = 'claim' and ${events.act} = 'save' and ${events.fields} is null)`

const readPage = (filter: LogFilter, timeZone: string, size: number, where?: SQL) =>
  db()
    .select({
      sequence: events.sequence,
      at: events.at,
      by: people.name,
      act: events.act,
      subject: events.subject,
      subjectId: events.subjectId,
      claimId: events.claimId,
      sentence: claims.sentence,
      language: claims.language,
      fields: events.fields,
      label,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .leftJoin(claims, eq(claims.id, events.claimId))
    .leftJoin(concerned, eq(concerned.id, events.subjectId))
    .leftJoin(parties, eq(parties.id, events.subjectId))
    .leftJoin(topics, eq(topics.id, events.subjectId))
    .leftJoin(sources, eq(sources.id, events.subjectId))
    .where(and(matching(filter, timeZone), where))
    .orderBy(desc(events.at), desc(events.sequence))
    .limit(size)

const placeOf = ({ at, sequence }: LogLine): LogPlace => ({ at: at.toISOString(), sequence })

/** One page of the log for people, newest first, and where the next one begins. Days are those of `timeZone`. */
export async function listLog(actor: Actor, filter: LogFilter, timeZone: string, size = logPageSize) {
  requireCan(actor, 'read_log')
  const lines = await readPage(filter, timeZone, size + 1, sql`not ${isToldByPart}`)
  const last = lines.length > size ? lines[size - 1] : undefined
  return { lines: lines.slice(0, size), next: last ? placeOf(last) : null }
}

/** Every line of it, page by page as it is read: however long the log, only one page is held. */
export async function* readWholeLog(actor: Actor, filter: LogFilter, timeZone: string, size = 1000) {
  requireCan(actor, 'read_log')
  let after = filter.after
  for (;;) {
    const lines = await readPage({ ...filter, after }, timeZone, size)
    yield* lines
    const last = lines.at(-1)
    if (!last || lines.length < size) return
    after = placeOf(last)
  }
}

/** Everybody who ever did something, for the filter. */
export async function listActors(actor: Actor) {
  requireCan(actor, 'read_log')
  return db().select({ id: people.id, name: people.name }).from(people).orderBy(people.name, people.id)
}
