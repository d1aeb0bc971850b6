import { expect, test } from 'vitest'
import { toldIn } from './translation.ts'

const claim = {
  sentence: 'It rained',
  finding: 'It did',
  language: 'en',
  translations: { el: { sentence: 'Έβρεξε', finding: 'Ναι' } },
}

test('a list tells of a claim in the reader’s language where it was translated', () => {
  expect(toldIn(claim, 'el')).toEqual({ sentence: 'Έβρεξε', finding: 'Ναι', language: 'el' })
  expect(toldIn(claim, 'nl')).toEqual({ sentence: 'It rained', finding: 'It did', language: 'en' })
  expect(toldIn({ ...claim, translations: null }, 'el').language).toBe('en')
})

test('of what is withheld no translation is told either', () => {
  expect(toldIn({ ...claim, sentence: null, finding: null }, 'el').sentence).toBeNull()
})
