/** A word of the record that shares what one letter less leaves of another (0042_matching.sql). */
export type NearWord = { word: string; claims: number }

const mostNear = 3
/** From how many letters on two of them may differ. */
const longWord = 8

/** Numbers are never nearly the same, and of three letters any one matters. */
export const mayBeMisspelt = (word: string) => [...word].length >= 4 && !/\p{N}/u.test(word)

/**
 * Which of these a word may have been meant to be, the most frequent first: one letter apart, or where none is and the word is
 * long, two. Keys that two words share by chance bring in others.
 */
export function nearestOf(word: string, among: readonly NearWord[]): string[] {
  const apart = Map.groupBy(
    among.filter((near) => mayBeMisspelt(near.word)),
    (near) => lettersApart(word, near.word),
  )
  const near = apart.get(1) ?? ([...word].length >= longWord ? apart.get(2) : undefined) ?? []
  return near
    .toSorted((a, b) => b.claims - a.claims || (a.word < b.word ? -1 : 1))
    .slice(0, mostNear)
    .map((each) => each.word)
}

/** How many letters are missing, too many, other ones, or in the place of the one beside them (optimal string alignment). */
export function lettersApart(one: string, other: string): number {
  const a = [...one]
  const b = [...other]
  let above: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, letter] of a.entries()) {
    const here = [row + 1]
    for (const [at, its] of b.entries()) {
      const swapped = row > 0 && at > 0 && letter === b[at - 1] && a[row - 1] === its
      here.push(
        Math.min(
          (last[at + 1] as number) + 1,
          (here[at] as number) + 1,
          (last[at] as number) + (letter === its ? 0 : 1),
          ...(swapped ? [(above[at - 1] as number) + 1] : []),
        ),
      )
    }
    above = last
    last = here
  }
  return last[b.length] as number
}

/** A folded word as people write it: Greek ends in another sigma. */
export const unfolded = (word: string) => word.replace(/σ$/, 'ς')
