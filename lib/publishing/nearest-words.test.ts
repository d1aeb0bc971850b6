import { expect, test } from 'vitest'
import { lettersApart, mayBeMisspelt, nearestOf, unfolded } from './nearest-words.ts'

test.each([
  ['shahed', 'shahed', 0],
  ['shaheed', 'shahed', 1],
  ['shahd', 'shahed', 1],
  ['shahid', 'shahed', 1],
  ['iranain', 'iranian', 1],
  ['shaehed', 'shahed', 1],
  ['sheahde', 'shahed', 2],
  ['drones', 'dron', 2],
  ['ca', 'abc', 3],
  ['𐎠𐎡𐎢𐎣', '𐎠𐎡𐎣𐎢', 1],
  ['', 'abc', 3],
])('%s and %s are %i apart', (one, other, apart) => {
  expect(lettersApart(one, other)).toBe(apart)
  expect(lettersApart(other, one)).toBe(apart)
})

const of = (...words: string[]) => words.map((word, at) => ({ word, claims: words.length - at }))

test('one letter apart, the most frequent first, three of them', () => {
  expect(nearestOf('drnes', of('drone', 'drones', 'dunes', 'tones'))).toEqual(['drones', 'dunes'])
  expect(nearestOf('tone', of('tune', 'tonne', 'stone', 'tones', 'bone'))).toEqual(['tune', 'tonne', 'stone'])
  expect(nearestOf('tone', [...of('tune'), { word: 'stone', claims: 9 }])).toEqual(['stone', 'tune'])
})

test('two apart only where the word is long, and nothing is nearer', () => {
  expect(nearestOf('missliess', of('missiles'))).toEqual(['missiles'])
  expect(nearestOf('missliess', of('missiles', 'misslies'))).toEqual(['misslies'])
  expect(nearestOf('mislies', of('missile'))).toEqual([])
})

test('neither the word itself nor what may be no misspelling', () => {
  expect(nearestOf('drone', of('drone', 'dro', 'drone1', 'dron۱'))).toEqual([])
  expect(['iran', 'iru', '1000', '۱۰۰۰', 'f16s', 'ιραν'].filter(mayBeMisspelt)).toEqual(['iran', 'ιραν'])
})

test('a Greek word ends as it is written', () =>
  expect(['πολεμοσ', 'shahed'].map(unfolded)).toEqual(['πολεμος', 'shahed']))
