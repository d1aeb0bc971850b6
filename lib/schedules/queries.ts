import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Executor } from '#db/client'
import { people } from '#db/schema/people'
import { embargoes, schedules } from '#db/schema/schedules'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

/** The newest schedule of the request that is approved now, open or settled. */
export async function getSchedule(actor: Actor, claimId: string, requestId: string | null) {
  requireCan(actor, 'read_desk')
  if (!requestId) return null
  const publishing = alias(people, 'publishing')
  const [schedule] = await db()
    .select({
      publishAt: schedules.publishAt,
      timeZone: schedules.timeZone,
      by: people.name,
      publisher: publishing.name,
      outcome: schedules.outcome,
      reason: schedules.reason,
    })
    .from(schedules)
    .innerJoin(people, eq(people.id, schedules.scheduledBy))
    .innerJoin(publishing, eq(publishing.id, schedules.publisher))
    .where(and(eq(schedules.claimId, claimId), eq(schedules.requestId, requestId)))
    .orderBy(desc(schedules.scheduledAt))
    .limit(1)
  return schedule ?? null
}

/** How many publications are to happen in somebody's name. */
export async function countSchedulesOf(actor: Actor, person: string) {
  requireCan(actor, 'manage_people')
  return db().$count(schedules, and(eq(schedules.publisher, person), isNull(schedules.outcome)))
}

/** What forbids a publication now, if anything does. */
export async function getEmbargo(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  const [newest] = await db()
    .select({ until: embargoes.until, timeZone: embargoes.timeZone, reason: embargoes.reason, by: people.name })
    .from(embargoes)
    .innerJoin(people, eq(people.id, embargoes.setBy))
    .where(eq(embargoes.claimId, claimId))
    .orderBy(desc(embargoes.setAt))
    .limit(1)
  return newest?.until && newest.until > new Date() ? { ...newest, until: newest.until } : null
}

/** What a job needs to publish, and in whose name, as they are now. */
export async function readSchedule(executor: Executor, id: string) {
  const [schedule] = await executor
    .select({
      id: schedules.id,
      claimId: schedules.claimId,
      requestId: schedules.requestId,
      publishAt: schedules.publishAt,
      outcome: schedules.outcome,
      actor: { id: people.id, name: people.name, role: people.role },
      disabledAt: people.disabledAt,
    })
    .from(schedules)
    .innerJoin(people, eq(people.id, schedules.publisher))
    .where(eq(schedules.id, id))
  return schedule ?? null
}
