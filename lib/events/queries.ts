import 'server-only'
import { and, arrayOverlaps, desc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Executor } from '#db/client'
import { events } from '#db/schema/events'
import { people } from '#db/schema/people'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'

export type ClaimEvent = Awaited<ReturnType<typeof listEvents>>[number]

/** What was done to a claim and its parts, newest first. A save of a part alone is told by the part. */
export async function listEvents(actor: Actor, claimId: string, limit = 300) {
  requireCan(actor, 'read_desk')
  const concerned = alias(people, 'concerned')
  return db()
    .select({
      sequence: events.sequence,
      at: events.at,
      by: people.name,
      act: events.act,
      subject: events.subject,
      fields: events.fields,
      revision: events.revision,
      label: concerned.name,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .leftJoin(concerned, eq(concerned.id, events.subjectId))
    .where(and(eq(events.claimId, claimId), or(ne(events.act, 'save'), isNotNull(events.fields))))
    .orderBy(desc(events.sequence))
    .limit(limit)
}

/** @throws Refusal naming who saved a party, a source or a topic meanwhile */
export async function requireCurrent(executor: Executor, subjectId: string, version: number, basedOn: number) {
  if (version === basedOn) return
  const [last] = await executor
    .select({ name: people.name, at: events.at })
    .from(events)
    .innerJoin(people, eq(people.id, events.actor))
    .where(and(eq(events.subjectId, subjectId), inArray(events.act, ['create', 'save'])))
    .orderBy(desc(events.sequence))
    .limit(1)
  throw new Refusal('stale', { ...(last && { name: last.name, at: last.at.toISOString() }), version })
}

/** Changes to look for in the log; a removal names no fields and counts for all. */
export type Change = { subjects: string[]; subjectId?: string; fields?: string[] }

/** Who last changed some part of a claim, and when. */
export async function lastChange(actor: Actor, claimId: string, { subjects, subjectId, fields }: Change) {
  requireCan(actor, 'read_desk')
  if (subjects.length === 0) return null
  const [last] = await db()
    .select({ by: people.name, at: events.at })
    .from(events)
    .innerJoin(people, eq(people.id, events.actor))
    .where(
      and(
        eq(events.claimId, claimId),
        inArray(events.subject, subjects),
        subjectId ? eq(events.subjectId, subjectId) : undefined,
        fields ? or(eq(events.act, 'remove'), arrayOverlaps(events.fields, fields)) : undefined,
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(1)
  return last ?? null
}
