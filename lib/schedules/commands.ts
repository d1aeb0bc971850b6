import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { reviewRequests } from '#db/schema/reviews'
import { embargoes, schedules } from '#db/schema/schedules'
import { requireBasedOn } from '#lib/claims/commands'
import { readSubject } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { EmbargoInput, ScheduleInput } from './input.ts'

/** Orders that what was approved is published at an instant to come; the database makes the job for it. */
export async function schedulePublication(actor: Actor, claimId: string, basedOn: number, input: ScheduleInput) {
  await refusingDuplicates('wrong_state', () =>
    actingAs(actor, async (tx) => {
      const claim = await readSubject(tx, claimId, true)
      if (!claim) throw new Refusal('not_found')
      requireBasedOn(claim, basedOn)
      requireCan(actor, 'schedule', claim)
      const { requestId } = claim
      if (!requestId) throw new Refusal('wrong_state')
      const [request] = await tx
        .select({ hash: reviewRequests.hash })
        .from(reviewRequests)
        .where(eq(reviewRequests.id, requestId))
      if (!request) throw new Refusal('wrong_state')
      const { at: publishAt, timeZone } = input
      const { hash } = request
      await tx
        .insert(schedules)
        .values({ claimId, requestId, hash, publishAt, timeZone, scheduledBy: actor.id, publisher: actor.id })
    }),
  )
}

/** @throws Refusal when none is open any more */
export async function cancelSchedule(actor: Actor, claimId: string): Promise<void> {
  await actingAs(actor, async (tx) => {
    const claim = await readSubject(tx, claimId, true)
    if (!claim) throw new Refusal('not_found')
    requireCan(actor, 'cancel_schedule', claim)
    const canceled = await tx
      .update(schedules)
      .set({ outcome: 'canceled' })
      .where(and(eq(schedules.claimId, claimId), isNull(schedules.outcome)))
      .returning({ id: schedules.id })
    if (canceled.length === 0) throw new Refusal('wrong_state')
  })
}

/** Nothing of the claim is published before this instant. A schedule for an earlier one is canceled by the database. */
export const setEmbargo = (actor: Actor, claimId: string, { at, timeZone, reason }: EmbargoInput) =>
  writeEmbargo(actor, claimId, { until: at, timeZone, reason })

export const liftEmbargo = (actor: Actor, claimId: string) =>
  writeEmbargo(actor, claimId, { until: null, timeZone: 'UTC', reason: '' })

async function writeEmbargo(
  actor: Actor,
  claimId: string,
  row: { until: Date | null; timeZone: string; reason: string },
) {
  await actingAs(actor, async (tx) => {
    const claim = await readSubject(tx, claimId, true)
    if (!claim) throw new Refusal('not_found')
    requireCan(actor, 'embargo', claim)
    if (!row.until && !(await isUnderEmbargo(tx, claimId))) throw new Refusal('wrong_state')
    await tx.insert(embargoes).values({ claimId, ...row, setBy: actor.id })
  })
}

async function isUnderEmbargo(tx: Transaction, claimId: string) {
  const [newest] = await tx
    .select({ isOn: sql<boolean>`${embargoes.until} > now()` })
    .from(embargoes)
    .where(eq(embargoes.claimId, claimId))
    .orderBy(desc(embargoes.setAt))
    .limit(1)
  return newest?.isOn ?? false
}
