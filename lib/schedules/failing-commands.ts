import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { people } from '#db/schema/people'
import { schedules } from '#db/schema/schedules'
import { notify } from '#lib/notifications/commands'
import type { RefusalReason } from '#lib/refusal'

/** Settles a schedule that could not be kept, and tells whom it concerns. */
export async function failSchedule({ id, claimId }: { id: string; claimId: string }, reason: RefusalReason) {
  await actingAs('installation', async (tx) => {
    const settled = await tx
      .update(schedules)
      .set({ outcome: 'failed', reason })
      .where(and(eq(schedules.id, id), isNull(schedules.outcome)))
      .returning({ id: schedules.id })
    if (settled.length === 0) return
    await tellOfFailure(tx, { id, claimId })
  })
}

/** Tells who wrote the revision, and everybody who could publish it, that this schedule will not. */
export async function tellOfFailure(tx: Transaction, { id, claimId }: { id: string; claimId: string }) {
  const concerned = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.role} = 'reviewer' or is_contributor(${claimId}, revision_of(${claimId}), ${people.id})`)
  await notify(tx, {
    to: concerned.map((one) => one.id),
    kind: 'publication_failed',
    matter: { of: 'claim', id: claimId },
    subjectId: id,
  })
}

/**
 * Lets what is overdue be tried now: a job that failed waits longer each time, and a publication must not. An order
 * stands until it is settled, so a job that is gone or was tried too often comes back.
 */
export async function hurrySchedules(): Promise<void> {
  await actingAs('installation', async (tx) => {
    await tx.execute(sql`
      select graphile_worker.add_job('publishScheduled', json_build_object('schedule', s.id, 'claim', s.claim_id),
        run_at := now(), job_key := 'schedule:' || s.id)
      from schedules s where s.outcome is null and s.publish_at <= now() and not exists (
        select from graphile_worker._private_jobs j
        where j.key = 'schedule:' || s.id and (j.locked_at is not null or j.is_available and j.run_at <= now()))`)
  })
}
