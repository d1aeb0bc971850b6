import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { tips } from '#db/schema/tips'
import { createClaim } from '#lib/claims/commands'
import type { ClaimInput } from '#lib/claims/input'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'

type Settled = Pick<typeof tips.$inferInsert, 'outcome' | 'claimId' | 'reason'>

/** The tip belongs to a claim that the desk has. */
export async function mergeTip(actor: Actor, tip: string, claimId: string): Promise<void> {
  requireCan(actor, 'handle_tips')
  await actingAs(actor, (tx) => settle(tx, tip, { outcome: 'merged', claimId }))
}

export async function declineTip(actor: Actor, tip: string, reason: string): Promise<void> {
  requireCan(actor, 'handle_tips')
  await actingAs(actor, (tx) => settle(tx, tip, { outcome: 'declined', reason }))
}

/** Opens a claim for the tip: both or neither. */
export async function openClaimFor(actor: Actor, tip: string, input: ClaimInput): Promise<{ id: string }> {
  requireCan(actor, 'handle_tips')
  return createClaim(actor, input, (tx, claimId) => settle(tx, tip, { outcome: 'opened', claimId }))
}

async function settle(tx: Transaction, tip: string, outcome: Settled): Promise<void> {
  const settled = await tx
    .update(tips)
    .set(outcome)
    .where(and(eq(tips.id, tip), isNull(tips.outcome)))
    .returning({ id: tips.id })
  if (settled.length > 0) return
  const [known] = await tx.select({ id: tips.id }).from(tips).where(eq(tips.id, tip))
  throw new Refusal(known ? 'changed_meanwhile' : 'not_found')
}
