import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { decisionPoints } from '#db/schema/checklist'
import { publicClaims } from '#db/schema/publications'
import { type decisions, frozenBodies, reviewDecisions, reviewRequests } from '#db/schema/reviews'
import { writeAssignment } from '#lib/assignments/commands'
import type { PublicationKind } from '#lib/claims/claim'
import { changeClaim } from '#lib/claims/commands'
import { blocking, missing } from '#lib/claims/gates'
import type { SubmissionInput } from '#lib/claims/input'
import type { LockedClaim } from '#lib/claims/queries'
import { kindsFor, needsNote } from '#lib/claims/workflow'
import { writeComment } from '#lib/comments/commands'
import { hasOpenComments } from '#lib/comments/queries'
import { notify } from '#lib/notifications/commands'
import type { Actor } from '#lib/people/person'
import { readLiveKind } from '#lib/publications/queries'
import { freeze } from '#lib/publishing/snapshot'
import { Refusal } from '#lib/refusal'
import { readWorkingClaim } from '#lib/revisions/queries'
import { snapshotOf } from '#lib/revisions/working-claim'
import { readAbleReviewers } from './queries.ts'

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
    const mergedInto = input.mergedInto ? await readSuccessor(tx, id, kind, input.mergedInto) : null
    const { body, hash } = freeze(snapshotOf(claim, kind, note, mergedInto))
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
    if (!request) throw new Error('no request was returned')
    return {
      columns: { state: 'in_review', requestId: request.id },
      parts: async () => {
        const asked = { id, state: 'in_review', requestId: request.id } as const
        await writeAssignment(tx, actor, asked, { assignee: input.ask, dueOn: input.dueOn })
        await askReviewers(tx, id, request.id)
      },
    }
  })
}

/** @throws Refusal at its field, unless it is a retraction and the other claim stands */
async function readSuccessor(tx: Transaction, id: string, kind: PublicationKind, successor: string) {
  const refuse = (says: string) => new Refusal('invalid', { field: 'mergedInto', says })
  if (kind !== 'retraction') throw refuse('only_retraction_merges')
  const [found] = await tx
    .select({ claim: publicClaims.claimId, slug: publicClaims.slug })
    .from(publicClaims)
    .where(
      and(eq(publicClaims.claimId, successor), eq(publicClaims.retracted, false), eq(publicClaims.withheld, false)),
    )
  if (!found || successor === id) throw refuse('not_a_successor')
  return found
}

/** Who is assigned and can review it is asked; without such a one, everybody who can. */
async function askReviewers(tx: Transaction, claimId: string, requestId: string): Promise<void> {
  const able = await readAbleReviewers(tx, claimId)
  const assigned = able.filter(({ isAssigned }) => isAssigned)
  const to = (assigned.length > 0 ? assigned : able).map(({ id }) => id)
  await notify(tx, { to, kind: 'review_asked', matter: { of: 'claim', id: claimId }, subjectId: requestId })
}

export async function withdrawFromReview(actor: Actor, id: string, basedOn: number): Promise<void> {
  await changeClaim(actor, id, basedOn, 'withdraw', async () => ({ columns: { state: 'draft' } }))
}

/** @throws Refusal when the content is no longer what the reviewer saw, or a point of the checklist was not ticked */
export async function approve(
  actor: Actor,
  id: string,
  basedOn: number,
  seen: string,
  ticked: readonly string[] = [],
): Promise<void> {
  await changeClaim(actor, id, basedOn, 'approve', async (tx, claim) => {
    const decisionId = await decide(tx, actor, claim, 'approve', seen, null)
    if (ticked.length > 0) {
      const points = [...new Set(ticked)].map((pointId) => ({ decisionId, pointId }))
      await tx.insert(decisionPoints).values(points)
    }
    return { columns: { state: 'approved' } }
  })
}

/** Sends a revision back. @throws Refusal when neither this comment nor an open one of the reviewer's says what to change */
export async function requestChanges(
  actor: Actor,
  id: string,
  basedOn: number,
  seen: string,
  comment: string | null,
): Promise<void> {
  await changeClaim(actor, id, basedOn, 'request_changes', async (tx, claim) => {
    if (!comment && !(await hasOpenComments(tx, { of: 'claim', id }, actor.id)))
      throw new Refusal('invalid', { field: 'comment' })
    const decisionId = await decide(tx, actor, claim, 'request_changes', seen, comment)
    if (comment) await writeComment(tx, actor, { matter: { of: 'claim', id }, body: comment, decisionId }, 'comment')
    return { columns: { state: 'changes_requested' } }
  })
}

async function decide(
  tx: Transaction,
  actor: Actor,
  { id: claimId, requestId, createdBy, contributors }: LockedClaim,
  decision: (typeof decisions)[number],
  seen: string,
  comment: string | null,
): Promise<string> {
  if (!requestId) throw new Refusal('wrong_state')
  const [request] = await tx
    .select({ hash: reviewRequests.hash })
    .from(reviewRequests)
    .where(eq(reviewRequests.id, requestId))
  if (request?.hash !== seen) throw new Refusal('not_what_was_frozen')
  const [row] = await tx
    .insert(reviewDecisions)
    .values({ requestId, decision, hash: seen, comment, decidedBy: actor.id })
    .returning({ id: reviewDecisions.id })
  if (!row) throw new Error('no decision was returned')
  await notify(tx, {
    to: [createdBy, ...contributors],
    kind: 'decided',
    matter: { of: 'claim', id: claimId },
    subjectId: requestId,
  })
  return row.id
}
