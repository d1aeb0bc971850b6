import 'server-only'
import { and, eq } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { claimTranslations } from '#db/schema/translations'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { TranslationInput, TranslationOf } from './input.ts'

/**
 * Begins a translation (`basedOn` null) or saves it anew, as one of the version that was seen; what is published stays up.
 * @throws Refusal when that version is not the live one any more, or somebody else saved meanwhile
 */
export async function saveTranslation(
  actor: Actor,
  { claim: claimId, language, number: ofNumber, hash: ofHash }: TranslationOf,
  basedOn: number | null,
  words: TranslationInput,
): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const ofThis = and(eq(claimTranslations.claimId, claimId), eq(claimTranslations.language, language))
    if (basedOn === null) {
      const begun = await tx
        .insert(claimTranslations)
        .values({ claimId, language, ofNumber, ofHash, ...words })
        .onConflictDoNothing()
        .returning({ id: claimTranslations.id })
      if (begun.length > 0) return
    }
    const [standing] = await tx
      .select({ id: claimTranslations.id, version: claimTranslations.version })
      .from(claimTranslations)
      .where(ofThis)
      .for('update')
    if (!standing) throw new Refusal('not_found')
    await requireCurrent(tx, standing.id, standing.version, basedOn ?? 0)
    await tx
      .update(claimTranslations)
      .set({ ofNumber, ofHash, ...words, version: standing.version + 1 })
      .where(eq(claimTranslations.id, standing.id))
  })
}
