import { madeUp } from './publication.ts'
import { functionWords } from './words.ts'

export type KnownWords = {
  /** Those that one publication in five to one in twenty has. */
  common: string[]
  /** Those that only one of the sample has: few in the whole record. */
  rare: string[]
  /** Three words as they follow each other in one publication. */
  phrases: string[]
}

const sample = 20_000

/** Words of a record of `size` publications by how many have them, from a sample of it. */
export function wordsOfRecord(size: number): KnownWords {
  const step = Math.max(1, Math.floor(size / sample))
  const claims = new Map<string, number>()
  const phrases: string[] = []
  const skipped = new Set(Object.values(functionWords).flat())
  let looked = 0
  for (let number = 1; number <= size; number += step) {
    const { content } = madeUp(number)
    const { sentence, finding, rationale, statements, sources } = content
    const texts = [
      sentence,
      finding,
      rationale,
      ...statements.map(({ words }) => words.text),
      ...sources.map(({ title }) => title),
    ]
    const words = texts.join(' ').toLowerCase().replaceAll('.', '').split(' ')
    for (const word of new Set(words)) claims.set(word, (claims.get(word) ?? 0) + 1)
    if (phrases.length < 1000) phrases.push(finding.replace('.', '').split(' ').slice(1, 4).join(' '))
    looked++
  }
  const between = (least: number, most: number) =>
    [...claims]
      .filter(([word, count]) => count >= least && count <= most && !skipped.has(word) && !/^\d/.test(word))
      .map(([word]) => word)
  return { common: between(looked * 0.05, looked * 0.2), rare: between(1, 1), phrases }
}
