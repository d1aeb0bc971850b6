import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Executor } from '#db/client'
import { assignments } from '#db/schema/assignments'
import { checklistPoints, decisionPoints } from '#db/schema/checklist'
import { people } from '#db/schema/people'
import { frozenBodies, reviewDecisions, reviewRequests } from '#db/schema/reviews'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { thaw } from '#lib/publishing/snapshot'

/** What was ticked with a decision, in the words of then. */
const ticked = sql<string[]>`coalesce((
  select json_agg(point.text order by point.added_at, point.id)
  from ${decisionPoints} tick join ${checklistPoints} point on point.id = tick.point_id
  where tick.decision_id = ${reviewDecisions.id}), '[]')`

/** All requests for review of a claim with their decisions, newest first. */
export async function listReviews(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  const reviewer = alias(people, 'reviewer')
  return db()
    .select({
      id: reviewRequests.id,
      revision: reviewRequests.revision,
      hash: reviewRequests.hash,
      kind: reviewRequests.kind,
      note: reviewRequests.note,
      requestedBy: people.name,
      requestedAt: reviewRequests.requestedAt,
      decision: reviewDecisions.decision,
      comment: reviewDecisions.comment,
      decidedBy: reviewer.name,
      decider: reviewDecisions.decidedBy,
      decidedAt: reviewDecisions.decidedAt,
      ticked,
    })
    .from(reviewRequests)
    .innerJoin(people, eq(people.id, reviewRequests.requestedBy))
    .leftJoin(reviewDecisions, eq(reviewDecisions.requestId, reviewRequests.id))
    .leftJoin(reviewer, eq(reviewer.id, reviewDecisions.decidedBy))
    .where(eq(reviewRequests.claimId, claimId))
    .orderBy(desc(reviewRequests.requestedAt))
}

/** The frozen content that a reviewer is shown, read from the very bytes that would be published. */
export async function getFrozen(actor: Actor, hash: string) {
  requireCan(actor, 'read_desk')
  const [frozen] = await db().select({ body: frozenBodies.body }).from(frozenBodies).where(eq(frozenBodies.hash, hash))
  return frozen ? thaw(frozen.body) : null
}

/** What was once submitted of this claim, by its hash; null for the content of another. */
export async function getSubmitted(actor: Actor, claimId: string, hash: string) {
  requireCan(actor, 'read_desk')
  const [submitted] = await db()
    .select({ id: reviewRequests.id })
    .from(reviewRequests)
    .where(and(eq(reviewRequests.claimId, claimId), eq(reviewRequests.hash, hash)))
    .limit(1)
  return submitted ? getFrozen(actor, hash) : null
}

/** Reviewers who contributed nothing to the working revision, and whether the claim is assigned to them. */
export async function readAbleReviewers(executor: Executor, claimId: string) {
  return executor
    .select({ id: people.id, isAssigned: sql<boolean>`${assignments.claimId} is not null` })
    .from(people)
    .leftJoin(assignments, and(eq(assignments.assignee, people.id), eq(assignments.claimId, claimId)))
    .where(
      and(
        eq(people.role, 'reviewer'),
        isNull(people.disabledAt),
        sql`not is_contributor(${claimId}, revision_of(${claimId}), ${people.id})`,
      ),
    )
}
