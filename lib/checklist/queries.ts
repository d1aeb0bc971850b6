import 'server-only'
import { asc, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client'
import { checklistPoints, decisionPoints } from '#db/schema/checklist'
import { reviewDecisions } from '#db/schema/reviews'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

/** What reviewers look at now, beside the gates. */
export async function listPoints(actor: Actor) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ id: checklistPoints.id, text: checklistPoints.text })
    .from(checklistPoints)
    .where(isNull(checklistPoints.retiredAt))
    .orderBy(asc(checklistPoints.addedAt), asc(checklistPoints.id))
}

/** What was ticked with the decision on a request, in the words of then. */
export async function listTicked(actor: Actor, requestId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ id: checklistPoints.id, text: checklistPoints.text })
    .from(decisionPoints)
    .innerJoin(checklistPoints, eq(checklistPoints.id, decisionPoints.pointId))
    .innerJoin(reviewDecisions, eq(reviewDecisions.id, decisionPoints.decisionId))
    .where(eq(reviewDecisions.requestId, requestId))
    .orderBy(asc(checklistPoints.addedAt), asc(checklistPoints.id))
}
