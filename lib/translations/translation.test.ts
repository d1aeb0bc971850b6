import { expect, test } from 'vitest'
import { differenceFrom, languagesFor } from './translation.ts'

const original = {
  sentence: 'It rained.',
  context: 'In May[^1a2b3c4d].',
  finding: 'It did.',
  rationale: 'Two saw it[^5e6f7a8b][^1a2b3c4d].',
}
const translation = {
  sentence: 'Έβρεξε.',
  context: 'Τον Μάιο[^1a2b3c4d].',
  finding: 'Ναι.',
  rationale: 'Δύο το είδαν[^5e6f7a8b].',
}

test('a translation refers to the notes that its original refers to, wherever they stand', () => {
  expect(differenceFrom(original, translation)).toBeNull()
})

test('what it leaves out and what it adds is named', () => {
  expect(differenceFrom(original, { ...translation, rationale: 'Δύο[^99999999].' })).toEqual({
    missing: ['5e6f7a8b'],
    added: ['99999999'],
    context: false,
  })
})

test('it has a context where the original has one, and only there', () => {
  const rationale = 'Δύο[^5e6f7a8b][^1a2b3c4d].'
  expect(differenceFrom(original, { ...translation, context: null, rationale })).toMatchObject({ context: true })
  expect(differenceFrom({ ...original, context: null }, translation)).toMatchObject({ context: true })
})

test('a claim is translated into the languages of readers, but not into its own', () => {
  expect(languagesFor({ language: 'nl' })).toEqual(['en', 'el', 'fa'])
  expect(languagesFor({ language: 'ru' })).toEqual(['en', 'nl', 'el', 'fa'])
})
