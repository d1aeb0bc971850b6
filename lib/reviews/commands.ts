import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { type decisions, frozenBodies, reviewDecisions, reviewRequests } from '#db/schema/reviews'
import { changeClaim } from '#lib/claims/commands'
import { blocking, missing } from '#lib/claims/gates'
import type { SubmissionInput } from '#lib/claims/input'
import type { LockedClaim } from '#lib/claims/queries'
import { kindsFor, needsNote } from '#lib/claims/workflow'
import type { Actor } from '#lib/people/person'
import { readLiveKind } from '#lib/publications/queries'
import { freeze } from '#lib/publishing/snapshot'
import { Refusal } from '#lib/refusal'
import { readWorkingClaim } from '#lib/revisions/queries'
import { snapshotOf } from '#lib/revisions/working-claim'

/** Freezes the working revision and asks for its review. @throws Refusal with the gates that don't hold */
export async function submitForReview(
  actor: Actor,
  id: string,
  basedOn: number,
  input: SubmissionInput,
): Promise<void> {
  await changeClaim(actor, id, basedOn, 'submit', async (tx) => {
    const { kind } = input
    const note = needsNote(kind) ? input.note : null
    if (!kindsFor(await readLiveKind(tx, id)).includes(kind)) throw new Refusal('wrong_state')
    if (needsNote(kind) && !note) throw new Refusal('invalid', { field: 'note' })
    const claim = await readWorkingClaim(tx, id)
    if (!claim) throw new Refusal('not_found')
    const problems = blocking(missing(claim))
    if (problems.length > 0) throw new Refusal('gates', { count: problems.length })
    const { body, hash } = freeze(snapshotOf(claim, kind, note))
    await tx.insert(frozenBodies).values({ hash, body }).onConflictDoNothing()
    const [request] = await tx
      .insert(reviewRequests)
      .values({
        claimId: id,
        revision: 0,
        basedOn,
        hash,
        kind,
        note,
        requestedBy: actor.id,
      })
      .returning({ id: reviewRequests.id })
    return { columns: { state: 'in_review', requestId: request?.id } }
  })
}

export async function withdrawFromReview(actor: Actor, id: string, basedOn: number): Promise<void> {
  await changeClaim(actor, id, basedOn, 'withdraw', async () => ({ columns: { state: 'draft' } }))
}

/** @throws Refusal when the content is no longer what the reviewer saw */
export async function approve(actor: Actor, id: string, basedOn: number, seen: string): Promise<void> {
  await changeClaim(actor, id, basedOn, 'approve', async (tx, claim) => {
    await decide(tx, actor, claim, 'approve', seen, null)
    return { columns: { state: 'approved' } }
  })
}

export async function requestChanges(
  actor: Actor,
  id: string,
  basedOn: number,
  seen: string,
  comment: string,
): Promise<void> {
  await changeClaim(actor, id, basedOn, 'request_changes', async (tx, claim) => {
    await decide(tx, actor, claim, 'request_changes', seen, comment)
    return { columns: { state: 'changes_requested' } }
  })
}

async function decide(
  tx: Transaction,
  actor: Actor,
  { requestId }: LockedClaim,
  decision: (typeof decisions)[number],
  seen: string,
  comment: string | null,
) {
  if (!requestId) throw new Refusal('wrong_state')
  const [request] = await tx
    .select({ hash: reviewRequests.hash })
    .from(reviewRequests)
    .where(eq(reviewRequests.id, requestId))
  if (request?.hash !== seen) throw new Refusal('not_what_was_frozen')
  await tx.insert(reviewDecisions).values({ requestId, decision, hash: seen, comment, decidedBy: actor.id })
}
