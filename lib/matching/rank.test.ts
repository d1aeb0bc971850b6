import { describe, expect, test } from 'vitest'
import { compare } from './features.ts'
import { type Candidate, isLikely, likelySame, rank } from './rank.ts'
import { wordsOf } from './words.ts'

const sentences = {
  bridge: 'The mayor closed the old harbour bridge because its cables had rusted.',
  school: 'The ministry closed two hundred village schools in 2019.',
  fewer: 'The ministry closed three hundred village schools in 2017.',
  ship: 'A cargo ship carrying grain sank near the harbour.',
  greek: 'Ο δήμαρχος έκλεισε την παλιά γέφυρα του λιμανιού.',
  russian: 'Мэр закрыл старый мост в порту.',
  persian: 'شهردار پل قدیمی بندر را بست.',
  tax: 'Farmers pay no tax on diesel fuel for their tractors.',
}
const candidates = Object.entries(sentences).map(
  ([id, sentence]): Candidate => ({ id, sentence, finding: null, names: [], others: [], bm25: 1 }),
)
const claims = new Map<string, number>()
for (const sentence of Object.values(sentences))
  for (const word of new Set(wordsOf(sentence))) claims.set(word, (claims.get(word) ?? 0) + 1)
const rarity = { total: 8, claims }
const best = (post: string, among = candidates) => rank(compare(post, among), rarity)[0]?.candidate.id

describe('the best of them', () => {
  test.each([
    ['the same words', sentences.ship, 'ship'],
    ['other forms of the words', 'Rusting cable? Mayor closes harbour bridges', 'bridge'],
    ['misspelt', 'teh maoyr clsed the harbuor brigde', 'bridge'],
    ['a tag written as one word', '#VillageSchools2019 gone!! pic.twitter.com/abc', 'school'],
    ['another number is another claim', 'they closed village schools in 2017', 'fewer'],
    ['Greek, in capitals', 'ΕΚΛΕΙΣΕ Η ΓΕΦΥΡΑ ΣΤΟ ΛΙΜΑΝΙ', 'greek'],
    ['Russian, in other forms', 'старого моста в портах больше нет', 'russian'],
    ['Persian, from an Arabic keyboard', 'پل قديمي بندر بسته شد', 'persian'],
  ])('%s', (_, post, id) => expect(best(post)).toBe(id))

  test('says it in the order of the post', () => {
    const pair = ['dog bites the man again', 'man bites the dog again'].map((sentence, at) => ({
      ...{ id: String(at), sentence, finding: null, names: [], others: [], bm25: 1 },
    }))
    expect(best('man bites the dog', pair)).toBe('1')
    expect(best('dog bites the man', pair)).toBe('0')
  })

  test('may be known by its finding, a name or a translation', () => {
    const plain = { sentence: 'It was he.', finding: 'It was he.', names: [], others: [], bm25: 1 }
    for (const more of [{ finding: 'A comet' }, { names: ['Comet'] }, { others: ['Een comet'] }])
      expect(
        best('comet', [
          { ...plain, id: 'other' },
          { ...plain, ...more, id: 'known' },
        ]),
      ).toBe('known')
  })
})

describe('the score', () => {
  const score = (post: string, among = candidates) => rank(compare(post, among), rarity)[0]?.score ?? 0

  test('tells a claim that is there from one that is not', () => {
    expect(score('Mayor closes the harbour bridge, its cables have rusted')).toBeGreaterThan(likelySame)
    expect(score('Volcano erupts on a distant island, thousands flee')).toBeLessThan(likelySame)
  })

  test.each(['', '—', '!!! 😀', 'https://example.org', 'constructor __proto__', '7'.repeat(10_000)])(
    'of %s is low',
    (post) => expect(score(post)).toBeLessThan(likelySame),
  )

  test('of nothing is nothing, and of claims without words a number', () => {
    expect(rank(compare('bridge', []), rarity)).toEqual([])
    const empty = { id: 'x', sentence: '', finding: null, names: [], others: [], bm25: 0 }
    expect(score('bridge', [empty])).toBeLessThan(likelySame)
    expect(rank(compare('bridge', [empty]), { total: 0, claims: new Map() })[0]?.score).toBeGreaterThan(0)
  })
})

test('a text that only names something says the same as no claim', () => {
  expect(isLikely('harbour bridge', 0.9)).toBe(false)
  expect(isLikely('the harbour bridge closes', 0.9)).toBe(true)
  expect(isLikely('the harbour bridge closes', 0.4)).toBe(false)
})
