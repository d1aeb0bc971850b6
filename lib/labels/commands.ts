import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { verdictLabels } from '#db/schema/pages'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { Labels } from './input.ts'

/** Gives the newsroom's own labels to the scale. @throws Refusal when somebody else has meanwhile */
export async function createLabels(actor: Actor, language: string, labels: Labels): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const [created] = await tx
      .insert(verdictLabels)
      .values({ language, labels })
      .onConflictDoNothing()
      .returning({ id: verdictLabels.id })
    const standing = created ? null : await lockLabels(tx, language)
    if (standing) await requireCurrent(tx, standing.id, standing.version, 0)
  })
}

export async function saveLabels(actor: Actor, language: string, basedOn: number, labels: Labels): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const standing = await lockLabels(tx, language)
    if (!standing) throw new Refusal('not_found')
    await requireCurrent(tx, standing.id, standing.version, basedOn)
    await tx
      .update(verdictLabels)
      .set({ labels, version: basedOn + 1 })
      .where(eq(verdictLabels.id, standing.id))
  })
}

async function lockLabels(tx: Transaction, language: string) {
  const [standing] = await tx
    .select({ id: verdictLabels.id, version: verdictLabels.version })
    .from(verdictLabels)
    .where(eq(verdictLabels.language, language))
    .for('update')
  return standing ?? null
}
