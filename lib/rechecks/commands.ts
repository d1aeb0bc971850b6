import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { actingAs, db } from '#db/client'
import { assignments } from '#db/schema/assignments'
import { claims } from '#db/schema/claims'
import { events } from '#db/schema/events'
import { changeClaim } from '#lib/claims/commands'
import { notify } from '#lib/notifications/commands'
import type { Actor } from '#lib/people/person'
import { listUntoldRechecks } from './queries.ts'

/** Starts the revision that says that nothing changed: only the day of the next check differs. */
export async function startRecheck(actor: Actor, id: string, basedOn: number, next: string | null): Promise<void> {
  await changeClaim(actor, id, basedOn, 'revise', async (tx) => ({
    columns: { state: 'draft' },
    parts: async () => {
      await tx
        .update(claims)
        .set({ recheckOn: next, version: basedOn + 2 })
        .where(eq(claims.id, id))
    },
  }))
}

/** Tells who wrote the live version, and whoever it is assigned to, that its day has come; once. */
export async function remindOfRechecks(): Promise<void> {
  for (const { claimId, number, subject } of await listUntoldRechecks(db())) {
    await actingAs('installation', async (tx) => {
      const writers = await tx
        .selectDistinct({ id: events.actor })
        .from(events)
        .where(and(eq(events.claimId, claimId), eq(events.revision, number), sql`${events.contributes}`))
      const assigned = await tx
        .select({ id: assignments.assignee })
        .from(assignments)
        .where(eq(assignments.claimId, claimId))
      const to = [...writers, ...assigned].flatMap(({ id }) => id ?? [])
      await notify(tx, {
        to: [...new Set(to)],
        kind: 'recheck_due',
        matter: { of: 'claim', id: claimId },
        subjectId: subject,
      })
    })
  }
}
