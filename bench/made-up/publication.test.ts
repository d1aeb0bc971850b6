import { expect, test } from 'vitest'
import { publishedClaim } from '#lib/publishing/snapshot'
import { Chance, zipf } from './chance.ts'
import { wordsOfRecord } from './known-words.ts'
import { madeUp, misspell, pasted } from './publication.ts'
import { drawWord } from './words.ts'

test('publications are as the newsroom would freeze them, each another, and the same in every run', () => {
  const made = Array.from({ length: 300 }, (_, at) => madeUp(at + 1))
  for (const { content } of made) publishedClaim.parse(content)
  expect(new Set(made.map(({ content }) => content.id)).size).toBe(300)
  expect(new Set(made.map(({ content }) => content.sentence)).size).toBe(300)
  expect(madeUp(7)).toEqual(made[6])
})

test('a word is as frequent as its rank says, and new ones keep coming', () => {
  const chance = new Chance('test', 1)
  const rank = zipf(3_000_000, 1.07, 2.7)
  const counts = new Map<number, number>()
  for (let drawn = 0; drawn < 200_000; drawn++) {
    const one = rank(chance)
    counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  const ratio = (counts.get(10) as number) / (counts.get(100) as number)
  expect(ratio).toBeGreaterThan(0.8 * (102.7 / 12.7) ** 1.07)
  expect(ratio).toBeLessThan(1.2 * (102.7 / 12.7) ** 1.07)

  const words = new Set<string>()
  const different = [20_000, 80_000].map((until, at) => {
    for (let drawn = at === 0 ? 0 : 20_000; drawn < until; drawn++) words.add(drawWord('en', chance))
    return words.size
  }) as [number, number]
  expect(different[1] / different[0]).toBeGreaterThan(2)
})

test('a record has words that many have, and words that one has', () => {
  const { common, rare, phrases } = wordsOfRecord(2000)
  expect(common.length).toBeGreaterThan(20)
  expect(rare.length).toBeGreaterThan(1000)
  expect(phrases[5]?.split(' ').length).toBe(3)
})

test('what is pasted keeps words of its claim', () => {
  const words = pasted(9, 30).split(' ')
  const own = new Set(`${madeUp(9).content.sentence} ${madeUp(9).content.finding}`.split(' '))
  expect(words.length).toBe(30)
  const kept = words.filter((word) => own.has(word)).length
  expect(kept).toBeGreaterThan(6)
  expect(kept).toBeLessThan(26)
  expect(pasted(9, 30)).toBe(words.join(' '))
})

test('one edit changes a word, and never a short one', () => {
  const chance = new Chance('test', 2)
  const misspelt = Array.from({ length: 50 }, () => misspell('sanctions', chance))
  for (const word of misspelt) expect(Math.abs(word.length - 9)).toBeLessThanOrEqual(1)
  expect(misspelt.filter((word) => word !== 'sanctions').length).toBeGreaterThan(40)
  expect(misspell('the', chance)).toBe('the')
})
