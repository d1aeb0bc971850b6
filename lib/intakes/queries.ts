import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { db, type Executor } from '#db/client'
import { intakes } from '#db/schema/intakes'
import { people } from '#db/schema/people'
import { captureBodies, sources } from '#db/schema/sources'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { Proposal } from './intake.ts'

/** The attempts to get a source, newest first. */
export async function listIntakes(actor: Actor, sourceId: string, limit = 50) {
  requireCan(actor, 'read_desk')
  return db()
    .select({
      id: intakes.id,
      method: intakes.method,
      reason: intakes.reason,
      url: intakes.url,
      fileName: intakes.fileName,
      /** Null: the weekly look. */
      by: people.name,
      state: intakes.state,
      failure: intakes.failure,
      details: intakes.details,
      askedAt: intakes.askedAt,
      settledAt: intakes.settledAt,
      captureId: intakes.captureId,
    })
    .from(intakes)
    .leftJoin(people, eq(people.id, intakes.askedBy))
    .where(eq(intakes.sourceId, sourceId))
    .orderBy(desc(intakes.askedAt), desc(intakes.id))
    .limit(limit)
}

/** What a capture says of itself; nothing when there is none or it was withheld. */
export async function proposalsOf(actor: Actor, captureId: string): Promise<Proposal[]> {
  requireCan(actor, 'read_desk')
  const [body] = await db()
    .select({ proposals: captureBodies.proposals })
    .from(captureBodies)
    .where(eq(captureBodies.captureId, captureId))
  return body?.proposals ?? []
}

/** What the newest capture that was read says of itself; pasted texts say nothing. */
export async function newestProposals(actor: Actor, { captures }: { captures: { id: string; method: string }[] }) {
  const read = captures.find(({ method }) => method !== 'paste')
  return read ? proposalsOf(actor, read.id) : []
}

export type Intake = NonNullable<Awaited<ReturnType<typeof readIntake>>>

/** What a job needs to get a source, and in whose name, as they are now. */
export async function readIntake(executor: Executor, id: string) {
  const [intake] = await executor
    .select({
      id: intakes.id,
      sourceId: intakes.sourceId,
      method: intakes.method,
      reason: intakes.reason,
      state: intakes.state,
      url: intakes.url,
      fileName: intakes.fileName,
      blob: intakes.blob,
      neverFetch: sources.neverFetch,
      askedBy: people.id,
      role: people.role,
      disabledAt: people.disabledAt,
    })
    .from(intakes)
    .innerJoin(sources, eq(sources.id, intakes.sourceId))
    .leftJoin(people, eq(people.id, intakes.askedBy))
    .where(eq(intakes.id, id))
  return intake ?? null
}
