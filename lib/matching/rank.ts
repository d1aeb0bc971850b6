import { postText, wordsOf } from './words.ts'

export type Candidate = {
  id: string
  sentence: string
  finding: string | null
  names: string[]
  /** The sentence in other languages. */
  others: string[]
  bm25: number
}

/** How many claims have each word, and how many claims there are. */
export type Rarity = { total: number; claims: ReadonlyMap<string, number> }

export type Ranked<C> = { candidate: C; score: number }

export const likelySame = 0.5

/** The best first. */
export function rank<C extends Candidate>(post: string, candidates: readonly C[], rarity: Rarity): Ranked<C>[] {
  const asked = [...new Set(wordsOf(postText(post)))]
  const worth = (word: string) => Math.log(1 + rarity.total / (1 + (rarity.claims.get(word) ?? 0)))
  const all = asked.reduce((sum, word) => sum + worth(word), 0)
  return candidates
    .map((candidate) => {
      const { sentence, finding, names, others } = candidate
      const words = new Set(wordsOf([sentence, finding ?? '', ...names, ...others].join('\n')))
      const found = asked.reduce((sum, word) => sum + (words.has(word) ? worth(word) : 0), 0)
      return { candidate, score: all > 0 ? found / all : 0 }
    })
    .toSorted((one, other) => other.score - one.score || other.candidate.bm25 - one.candidate.bm25)
}
