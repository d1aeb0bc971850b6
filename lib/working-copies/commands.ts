import 'server-only'
import { and, count, eq, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { workingCopies } from '#db/schema/working-copies'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { CopyInput } from './input.ts'
import { maxCopies } from './working-copy.ts'

/** Keeps what was typed into a form, in place of what was kept before. Returns when. */
export async function keepCopy(actor: Actor, input: CopyInput): Promise<Date> {
  requireCan(actor, 'keep_copy')
  const { form, values, base, basedOn } = input
  return actingAs(actor, async (tx) => {
    const changed = { values, base, basedOn, savedAt: sql`clock_timestamp()` }
    const [kept] = await tx
      .insert(workingCopies)
      .values({ personId: actor.id, form, ...changed })
      .onConflictDoUpdate({ target: [workingCopies.personId, workingCopies.form], set: changed })
      .returning({ savedAt: workingCopies.savedAt })
    const [all] = await tx.select({ count: count() }).from(workingCopies)
    if (!kept || !all || all.count > maxCopies) throw new Refusal('invalid')
    return kept.savedAt
  })
}

/** What was typed is saved, or not wanted. */
export async function dropCopy(actor: Actor, form: string): Promise<void> {
  requireCan(actor, 'keep_copy')
  await actingAs(actor, async (tx) => {
    await tx.delete(workingCopies).where(and(eq(workingCopies.personId, actor.id), eq(workingCopies.form, form)))
  })
}
