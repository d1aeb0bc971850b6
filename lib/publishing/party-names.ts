import { wordsOf } from '#lib/matching/words'

/**
 * How else a word of a party's name may be written: what stands in the same place of its other names that have as many
 * words. "Пезешкиан" of «Масуд Пезешкиан» is "Pezeshkian" of "Masoud Pezeshkian".
 */
export function otherSpellings(word: string, names: readonly string[]): string[] {
  const read = names.map(wordsOf)
  const found = new Set<string>()
  for (const name of read) {
    const at = name.indexOf(word)
    if (at < 0) continue
    for (const other of read) {
      const same = other.length === name.length ? other[at] : undefined
      if (same && same !== word) found.add(same)
    }
  }
  return [...found]
}
