import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { checklistPoints } from '#db/schema/checklist'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'

export async function addPoint(actor: Actor, text: string): Promise<void> {
  requireCan(actor, 'manage_settings')
  await actingAs(actor, async (tx) => {
    await tx.insert(checklistPoints).values({ text, addedBy: actor.id })
  })
}

/** Reviewers are not asked for it any more; what was ticked stays. */
export async function retirePoint(actor: Actor, id: string): Promise<void> {
  requireCan(actor, 'manage_settings')
  await actingAs(actor, async (tx) => {
    const retired = await tx
      .update(checklistPoints)
      .set({ retiredAt: new Date(), retiredBy: actor.id })
      .where(and(eq(checklistPoints.id, id), isNull(checklistPoints.retiredAt)))
      .returning({ id: checklistPoints.id })
    if (retired.length === 0) throw new Refusal('not_found')
  })
}
