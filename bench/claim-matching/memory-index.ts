import { likenessIn } from '#lib/matching/alike'
import type { Candidate, Rarity } from '#lib/matching/rank'
import { postText, wordsOf } from '#lib/matching/words'
import type { Checked } from './benchmark.ts'

const saturation = 1.2
const lengthMatters = 0.75
const most = 100

/** Stands for the index in the database: BM25 over all words that are spelt alike, in memory. */
export function memoryIndex(claims: readonly Checked[]) {
  const texts = claims.map(({ claim, title }) => wordsOf(postText(`${claim}\n${title}`)))
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  const postings = new Map<string, { claim: number; weight: number }[]>()
  for (const [claim, text] of texts.entries()) {
    const length = saturation * (1 - lengthMatters + (lengthMatters * text.length) / average)
    for (const word of new Set(text)) {
      const count = text.filter((each) => each === word).length
      const weight = (count * (1 + saturation)) / (count + length)
      postings.set(word, [...(postings.get(word) ?? []), { claim, weight }])
    }
  }
  const words = [...postings.keys()]
  const rarity: Rarity = {
    total: claims.length,
    claims: new Map(words.map((word) => [word, postings.get(word)?.length ?? 0])),
  }
  const alikeTo = likenessIn(words)
  const candidates = (post: string): Candidate[] => {
    const sums = new Float64Array(claims.length)
    for (const word of new Set(wordsOf(postText(post)))) {
      const best = new Map<number, number>()
      for (const { word: at, likeness } of alikeTo(word)) {
        const those = postings.get(words[at] ?? '') ?? []
        const worth = Math.log(1 + (claims.length - those.length + 0.5) / (those.length + 0.5))
        for (const { claim, weight } of those)
          best.set(claim, Math.max(best.get(claim) ?? 0, likeness * weight * worth))
      }
      for (const [claim, weight] of best) sums[claim] = (sums[claim] ?? 0) + weight
    }
    return [...sums.keys()]
      .filter((claim) => (sums[claim] ?? 0) > 0)
      .sort((one, other) => (sums[other] ?? 0) - (sums[one] ?? 0))
      .slice(0, most)
      .flatMap((at) => {
        const claim = claims[at]
        const bm25 = sums[at] ?? 0
        return claim ? [{ id: claim.id, sentence: claim.claim, finding: claim.title, names: [], others: [], bm25 }] : []
      })
  }
  return { candidates, rarity }
}
