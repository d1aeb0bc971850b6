import { type Comparison, type Features, features } from './features.ts'
import { askedWords } from './words.ts'

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

/** `score`: the chance that the post says what the claim says, if half of all posts were checked before; docs/matching.md. */
export type Ranked<C> = { candidate: C; score: number }

export type Weights = Features & { bias: number }

/** Learnt by `npm run bench -- matching <folder> --learn`. */
export const learnt: Weights = {
  bias: -3.96,
  words: 1.23,
  sentence: 1.02,
  finding: 4.08,
  order: 3.86,
  letters: 5.5,
  index: 1.48,
}

/** From here on it is likelier that it is the same claim than that it is not. */
export const likelySame = 0.5

/** A text of fewer words names something, and says nothing of it. */
const fewest = 4

/** Whether the score of a claim for this text tells that they say the same. */
export const isLikely = (text: string, score: number): boolean =>
  score >= likelySame && askedWords(text).length >= fewest

/** Below this it is noise: claims that share a name or two with the text. */
export const perhapsSame = 0.1

/** The best first. @param rarity of the comparison's words */
export function rank<C extends Candidate>(
  comparison: Comparison<C>,
  rarity: Rarity,
  weights: Weights = learnt,
): Ranked<C>[] {
  const told = comparison.featuresBy(rarity)
  const weigh = (of: Features) => features.reduce((sum, feature) => sum + weights[feature] * of[feature], weights.bias)
  return comparison.candidates
    .map((candidate, at) => ({ candidate, weight: told[at] ? weigh(told[at]) : weights.bias }))
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ candidate, weight }) => ({ candidate, score: 1 / (1 + Math.exp(-weight)) }))
}
