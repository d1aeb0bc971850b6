import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { publications, type suspensionActs, suspensions } from '#db/schema/publications'
import { reviewRequests } from '#db/schema/reviews'
import { changeClaim } from '#lib/claims/commands'
import { readSubject } from '#lib/claims/queries'
import { stateAfter } from '#lib/claims/workflow'
import { notify } from '#lib/notifications/commands'
import type { Actor } from '#lib/people/person'
import { type ClaimAct, requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'

/** Publishes what was approved: the database copies the approved bytes under the next number. */
export async function publishClaim(actor: Actor, id: string, basedOn: number): Promise<void> {
  await changeClaim(actor, id, basedOn, 'publish', async (tx, { requestId, createdBy, contributors }) => {
    if (!requestId) throw new Refusal('wrong_state')
    const [request] = await tx.select().from(reviewRequests).where(eq(reviewRequests.id, requestId))
    if (!request) throw new Refusal('wrong_state')
    const { revision: number, kind, note, hash } = request
    await tx.insert(publications).values({ claimId: id, number, kind, note, hash })
    const to = [createdBy, ...contributors]
    await notify(tx, { to, kind: 'published', matter: { of: 'claim', id }, subjectId: requestId })
    return { columns: { state: stateAfter(kind) } }
  })
}

/** Takes the live version off the page at once, in an emergency, until a second person confirms or lifts it. */
export const suspend = (actor: Actor, id: string) => actOnSuspension(actor, id, 'suspend', 'suspended')

export const confirmSuspension = (actor: Actor, id: string) =>
  actOnSuspension(actor, id, 'confirm_suspension', 'confirmed')

export const liftSuspension = (actor: Actor, id: string) => actOnSuspension(actor, id, 'lift_suspension', 'lifted')

async function actOnSuspension(
  actor: Actor,
  claimId: string,
  permission: ClaimAct,
  act: (typeof suspensionActs)[number],
) {
  await actingAs(actor, async (tx) => {
    const claim = await readSubject(tx, claimId, true)
    if (!claim) throw new Refusal('not_found')
    requireCan(actor, permission, claim)
    const number = act === 'suspended' ? claim.revision - 1 : (claim.suspension?.number ?? 0)
    await tx.insert(suspensions).values({ claimId, number, act, actedBy: actor.id })
  })
}
