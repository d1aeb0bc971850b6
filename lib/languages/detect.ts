import { eld } from 'eld/extrasmall'

/** The language that a text is in, as a BCP 47 tag; null where it is too short or not told apart. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 5000)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < 80) return null
  const found = eld.detect(sample)
  return found.language && found.isReliable() ? found.language : null
}
