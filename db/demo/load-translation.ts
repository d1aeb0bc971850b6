import { referencesIn, writeReference } from '#lib/markdown/markdown'
import type { Actor } from '#lib/people/person'
import { claimsNamed } from '#lib/relations/queries'
import { saveTranslation } from '#lib/translations/commands'
import { translationInput } from '#lib/translations/input'
import { getLiveOriginal, getTranslation } from '#lib/translations/queries'
import type { DemoTranslation } from './dossier/translations.ts'
import { release } from './release.ts'

/** Writes, reviews and publishes a translation of a claim that is loaded. */
export async function loadTranslation({ of, language, ...words }: DemoTranslation, editor: Actor, reviewer: Actor) {
  const [claim] = await claimsNamed(editor, of)
  const original = claim ? await getLiveOriginal(editor, claim) : null
  if (!claim || !original) throw new Error(`The dossier translates ${of}, which is not public`)
  const names = [...new Set(referencesIn(original.claim.rationale))]
  const rationale = words.rationale.replace(/\[\^([0-9])\]/g, (_, at) => writeReference(names[Number(at) - 1] ?? ''))
  const { number, hash } = original
  const input = translationInput.parse({ ...words, rationale })
  await saveTranslation(editor, { claim, language, number, hash }, null, input)
  const { id } = (await getTranslation(editor, claim, language)) ?? { id: '' }
  await release('translation', id, editor, reviewer)
}
