import { expect, test } from 'vitest'
import { findPlaces } from './finding.ts'
import { foldOnce } from './folding.ts'

const million = 1_000_000

// To walk through all of it for each place takes a minute; a busy machine alone does not make it ten seconds.
test.each([
  ['without spaces', 'x'.repeat(5 * million), '.b', '.b'],
  ['in Chinese', '朝鲜否认派兵'.repeat(million / 2), '无', '无'],
  ['with a letter of a million marks', `x${'\u0300\u0316'.repeat(million / 2)}`, '.b', '.b'],
  ['of a million spaces', ' \n'.repeat(million / 2), '.b', '.b'],
])('a hundred places of a text %s are found at once', { timeout: 10_000 }, (_, before, words, exact) => {
  const { places, isCut } = findPlaces(foldOnce(before + words.repeat(100)), words)
  expect(isCut).toBe(false)
  expect(places.map(({ start }) => start)).toEqual(places.map((_, at) => before.length + at * words.length))
  expect(places.map((place) => place.words)).toEqual(Array(100).fill(exact))
})

test('a hundred places within one sign are found at once', { timeout: 10_000 }, () => {
  const { places, isCut } = findPlaces(foldOnce(`x${'\u0302'.repeat(million)} y`), '\u0302')
  expect([places.length, isCut]).toEqual([100, true])
})
