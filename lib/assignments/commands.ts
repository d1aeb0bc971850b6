import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { assignments } from '#db/schema/assignments'
import { claims } from '#db/schema/claims'
import { type Outcome, oneByOne } from '#lib/claims/one-by-one'
import { type LockedClaim, readSubject } from '#lib/claims/queries'
import { notify } from '#lib/notifications/commands'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { AssignmentChange } from './input.ts'

/** Says whose turn a claim is and until when; what `change` leaves out stays as it is. */
export async function assignOne(actor: Actor, id: string, change: AssignmentChange): Promise<void> {
  await actingAs(actor, async (tx) => {
    const claim = await readSubject(tx, id, true)
    if (!claim) throw new Refusal('not_found')
    requireCan(actor, 'assign', claim)
    await writeAssignment(tx, actor, claim, change)
  })
}

/** The same for many claims, each by itself. */
export const assign = (actor: Actor, ids: readonly string[], change: AssignmentChange): Promise<Outcome[]> =>
  oneByOne(ids, (id) => assignOne(actor, id, change))

/** The same inside a transaction that has locked the claim; `claim` as it stands then. Tells the assignee. */
export async function writeAssignment(
  tx: Transaction,
  actor: Actor,
  claim: Pick<LockedClaim, 'id' | 'state' | 'requestId'>,
  change: AssignmentChange,
): Promise<void> {
  const { id: claimId } = claim
  const [before] = await tx
    .select({ assignee: assignments.assignee })
    .from(assignments)
    .where(eq(assignments.claimId, claimId))
  if (!before && !change.assignee && !change.dueOn) return
  await tx
    .insert(assignments)
    .values({ claimId, assignedBy: actor.id, ...change })
    .onConflictDoUpdate({ target: assignments.claimId, set: change })
  const { assignee } = change
  if (!assignee || assignee === before?.assignee) return
  const isAsked = claim.state === 'in_review' && claim.requestId !== null
  await notify(tx, {
    to: [assignee],
    matter: { of: 'claim', id: claimId },
    ...(isAsked ? { kind: 'review_asked', subjectId: claim.requestId as string } : { kind: 'assigned' }),
  })
}

/**
 * Gives everything that is assigned to one person to another; what that one could not do is freed, as is all without a
 * successor. Call it before disabling somebody: that frees what is still theirs.
 */
export async function handOverAssignments(tx: Transaction, from: string, to: string | null): Promise<void> {
  const taken = to ? sql`case when may_take(${to}, c) then ${to}::uuid end` : sql`null`
  await tx.execute(sql`
    update ${assignments} a set assignee = ${taken}
    from (select * from ${claims} where id in (select claim_id from ${assignments} where assignee = ${from}) order by id for update) c
    where c.id = a.claim_id and a.assignee = ${from}`)
}
