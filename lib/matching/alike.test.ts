import { expect, test } from 'vitest'
import { likenessIn } from './alike.ts'

const words = ['vaccination', 'vacation', 'vaccinate', 'bridge', '2019', '2020', 'γεφυρα']
const alike = (word: string) =>
  likenessIn(words)(word)
    .toSorted((one, other) => other.likeness - one.likeness)
    .map(({ word }) => words[word])

test.each([
  ['vaccinate', ['vaccinate', 'vaccination', 'vacation']],
  ['birdge', ['bridge']],
  ['γεφυρασ', ['γεφυρα']],
  ['2020', ['2020']],
  ['2021', []],
  ['ox', []],
])('%s is spelt like %s, in that order', (word, those) => expect(alike(word)).toEqual(those))

test('asking twice finds the same', () => {
  const ask = likenessIn(words)
  expect(ask('bridges')).toEqual(ask('bridges'))
  expect(ask('bridge')).toEqual([{ word: 3, likeness: 1 }])
})
