import { expect, test } from 'vitest'
import { otherSpellings } from './party-names.ts'

const names = ['Masoud Pezeshkian', 'Масуд Пезешкиан', 'Μασούντ Πεζεσκιάν', 'President of Iran', 'Pezeshkian']

test('a name is written otherwise where the other names have it', () => {
  expect(otherSpellings('пезешкиан', names)).toEqual(['pezeshkian', 'πεζεσκιαν'])
  expect(otherSpellings('масуд', names)).toEqual(['masoud', 'μασουντ'])
})

test('names of other lengths, and words of none, say nothing', () => {
  expect(otherSpellings('president', names)).toEqual([])
  expect(otherSpellings('путин', names)).toEqual([])
})
