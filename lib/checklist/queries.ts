import 'server-only'
import { asc, isNull } from 'drizzle-orm'
import { db } from '#db/client'
import { checklistPoints } from '#db/schema/checklist'
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
