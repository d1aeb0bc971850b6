type Listed = { sentence: string | null; finding: string | null; language: string }
export type ListedTranslations = Record<string, { sentence: string; finding: string }>

/** How a list tells of a claim to readers of a language: in its translation where there is one, else as it was written. */
export function toldIn(claim: Listed & { translations: ListedTranslations | null }, language: string): Listed {
  const translation = claim.sentence === null ? undefined : claim.translations?.[language]
  if (!translation) return { sentence: claim.sentence, finding: claim.finding, language: claim.language }
  return { ...translation, language }
}
