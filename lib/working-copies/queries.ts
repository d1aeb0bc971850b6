import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { claims } from '#db/schema/claims'
import { workingCopies } from '#db/schema/working-copies'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { WorkingCopy } from './working-copy.ts'

const columns = {
  form: workingCopies.form,
  values: workingCopies.values,
  base: workingCopies.base,
  basedOn: workingCopies.basedOn,
  savedAt: workingCopies.savedAt,
}

/** What the actor typed into a form and has not saved. */
export async function getCopy(actor: Actor, form: string): Promise<WorkingCopy | null> {
  requireCan(actor, 'keep_copy')
  const mine = and(eq(workingCopies.personId, actor.id), eq(workingCopies.form, form))
  const [copy] = await actingAs(actor, (tx) => tx.select(columns).from(workingCopies).where(mine))
  return copy ?? null
}

/** What the actor typed into the forms of a claim, also of parts that are gone since. */
export async function listCopiesOfClaim(actor: Actor, claimId: string): Promise<WorkingCopy[]> {
  requireCan(actor, 'keep_copy')
  const mine = and(eq(workingCopies.personId, actor.id), eq(workingCopies.claimId, claimId))
  return actingAs(actor, (tx) => tx.select(columns).from(workingCopies).where(mine))
}

/** What the actor typed into forms whose names begin alike. */
export async function listCopiesUnder(actor: Actor, prefix: string): Promise<WorkingCopy[]> {
  requireCan(actor, 'keep_copy')
  const mine = and(eq(workingCopies.personId, actor.id), sql`starts_with(${workingCopies.form}, ${prefix})`)
  return actingAs(actor, (tx) => tx.select(columns).from(workingCopies).where(mine))
}

/** Everything that the actor typed and has not saved, the newest first. */
export async function listUnsaved(actor: Actor, limit = 20) {
  requireCan(actor, 'keep_copy')
  return actingAs(actor, (tx) =>
    tx
      .select({
        ...columns,
        claimId: workingCopies.claimId,
        sentence: claims.sentence,
        language: claims.language,
      })
      .from(workingCopies)
      .leftJoin(claims, eq(claims.id, workingCopies.claimId))
      .where(eq(workingCopies.personId, actor.id))
      .orderBy(desc(workingCopies.savedAt))
      .limit(limit),
  )
}
