import { languages } from '#lib/i18n/languages'
import { referencesIn } from '#lib/markdown/markdown'

/** What of a claim is translated. */
export type Words = { sentence: string; context: string | null; finding: string; rationale: string }

export const translatedFields = ['sentence', 'context', 'finding', 'rationale'] as const

/** Languages that readers choose, but for the claim's own. */
export const languagesFor = (claim: { language: string }) => languages.filter((each) => each !== claim.language)

export type Difference = {
  /** References of the original that the translation leaves out, and those that only it has. */
  missing: string[]
  added: string[]
  /** Only one of the two has a context. */
  context: boolean
}

/** How a translation says something else than its original, as far as a program can tell; null: it doesn't. */
export function differenceFrom(original: Words, translation: Words): Difference | null {
  const [before, after] = [referencesOf(original), referencesOf(translation)]
  const missing = before.filter((name) => !after.includes(name))
  const added = after.filter((name) => !before.includes(name))
  const context = (original.context === null) !== (translation.context === null)
  return missing.length + added.length > 0 || context ? { missing, added, context } : null
}

const referencesOf = ({ context, rationale }: Words) => [
  ...new Set([...referencesIn(context ?? ''), ...referencesIn(rationale)]),
]
