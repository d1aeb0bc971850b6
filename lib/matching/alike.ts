/** Words share what they are spelt with: "vaccinate" with "vaccination" more than with "vacation". */
export type Alike = { word: number; likeness: number }

/** What is less alike than this shares its letters by chance. */
const least = 0.4

/** Finds the words of a vocabulary that are spelt like another, by Dice's coefficient of their pairs of letters, cubed. */
export function likenessIn(vocabulary: readonly string[]): (word: string) => Alike[] {
  const holders = new Map<number, number[]>()
  const sizes = new Uint16Array(vocabulary.length)
  for (const [at, word] of vocabulary.entries()) {
    const pairs = pairsOf(word)
    sizes[at] = pairs.size
    for (const pair of pairs) {
      const those = holders.get(pair)
      if (those) those.push(at)
      else holders.set(pair, [at])
    }
  }
  const places = new Map(vocabulary.map((word, at) => [word, at]))
  const shared = new Uint16Array(vocabulary.length)
  return (word) => {
    const same = places.get(word)
    // Another number is another number, however it is spelt.
    if (/\d/.test(word)) return same === undefined ? [] : [{ word: same, likeness: 1 }]
    const pairs = pairsOf(word)
    const touched: number[] = []
    for (const pair of pairs) {
      for (const at of holders.get(pair) ?? []) {
        if (shared[at] === 0) touched.push(at)
        shared[at] = (shared[at] ?? 0) + 1
      }
    }
    const found: Alike[] = []
    for (const at of touched) {
      const dice = (2 * (shared[at] ?? 0)) / (pairs.size + (sizes[at] ?? 0))
      shared[at] = 0
      if (at === same) found.push({ word: at, likeness: 1 })
      else if (dice >= least) found.push({ word: at, likeness: dice ** 3 })
    }
    return found
  }
}

/** Pairs of letters, the edges of the word with them, each as one number. */
function pairsOf(word: string): Set<number> {
  const pairs = new Set<number>()
  let before = 1
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at)
    pairs.add(before * 65_536 + letter)
    before = letter
  }
  return pairs.add(before * 65_536 + 2)
}
