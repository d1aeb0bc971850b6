import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { verdictLabels } from '#db/schema/pages'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { Labels } from './input.ts'

/** Gives the newsroom's own labels to the scale. @throws Refusal when somebody else has meanwhile */
export async function createLabels(actor: Actor, language: string, labels: Labels): Promise<void> {
  requireCan(actor, 'write')
  await refusingDuplicates('stale', () =>
    actingAs(actor, async (tx) => {
      await tx.insert(verdictLabels).values({ language, labels })
    }),
  )
}

export async function saveLabels(actor: Actor, id: string, basedOn: number, labels: Labels): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const [standing] = await tx
      .select({ version: verdictLabels.version })
      .from(verdictLabels)
      .where(eq(verdictLabels.id, id))
      .for('update')
    if (!standing) throw new Refusal('not_found')
    await requireCurrent(tx, id, standing.version, basedOn)
    await tx
      .update(verdictLabels)
      .set({ labels, version: basedOn + 1 })
      .where(eq(verdictLabels.id, id))
  })
}
