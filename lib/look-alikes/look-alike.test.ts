import { expect, test } from 'vitest'
import { lookAlikes } from './look-alike.ts'

test.each([
  ['Сirсle', 'Circle', 'Cyrillic letters in a Latin name'],
  ['сircle', 'CIRCLE', 'in another case'],
  ['НАТО', 'HATO', 'only capitals look alike'],
  ['Ιran', 'Iran', 'a Greek capital'],
  ['lran', 'Iran', 'a small L'],
  ['Iran\u200b', 'lran', 'beside what nobody sees'],
  ['Моscоw Times', 'Moscow Times', 'in one word of two'],
])('%s looks like %s: %s', (name, other) => {
  expect(lookAlikes([name], ['Another name', other])).toEqual([other])
  expect(lookAlikes([other], [name])).toEqual([name])
})

test.each([
  ['Iran', 'Iran'],
  ['IRAN', 'Iran'],
  ['Ιράν', 'ΙΡΑΝ'],
  ['Иран', 'Iran'],
  ['ایران', 'Iran'],
  ['Moscow', 'Moscow Times'],
  ['Iraq', 'Iran'],
])('%s is no look-alike of %s', (name, other) => expect(lookAlikes([name], [other])).toEqual([null]))

test('of several names each has its own, the first of them', () => {
  expect(lookAlikes(['lran', 'Atlantis', 'НАТО'], ['HATO', 'Iran', 'HАTO'])).toEqual(['Iran', null, 'HATO'])
})
