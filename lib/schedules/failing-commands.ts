import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { people } from '#db/schema/people'
import { schedules } from '#db/schema/schedules'
import { notify } from '#lib/notifications/commands'
import type { RefusalReason } from '#lib/refusal'

/** Settles a schedule that could not be kept, and tells who wrote the revision and everybody who could publish it. */
export async function failSchedule({ id, claimId }: { id: string; claimId: string }, reason: RefusalReason) {
  await actingAs('installation', async (tx) => {
    const settled = await tx
      .update(schedules)
      .set({ outcome: 'failed', reason })
      .where(and(eq(schedules.id, id), isNull(schedules.outcome)))
      .returning({ id: schedules.id })
    if (settled.length === 0) return
    const concerned = await tx
      .select({ id: people.id })
      .from(people)
      .where(sql`${people.role} = 'reviewer' or is_contributor(${claimId}, revision_of(${claimId}), ${people.id})`)
    await notify(tx, { to: concerned.map((one) => one.id), kind: 'publication_failed', claimId, subjectId: id })
  })
}
