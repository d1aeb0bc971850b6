type Listed = { sentence: string | null; finding: string | null; language: string }
export type ListedTranslations = Record<string, { sentence: string; finding: string }>

/** How a list tells of a claim to readers of a language: in its translation where there is one, else as it was written. */
export function toldIn(claim: Listed & { translations: ListedTranslations | null }, language: string): Listed {
  const translation = claim.sentence === null ? undefined : claim.translations?.[language]
  if (!translation) return { sentence: claim.sentence, finding: claim.finding, language: claim.language }
  return { ...translation, language }
}

type Words = { language: string; sentence: string; context: string | null; finding: string; rationale: string }

/** A version with the newsroom's own words in another language; all else is as it was frozen. */
export function inTranslation<T extends Words>(claim: T, translation: Words | null): T {
  if (!translation) return claim
  const { language, sentence, context, finding, rationale } = translation
  return { ...claim, language, sentence, context, finding, rationale }
}
