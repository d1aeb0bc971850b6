import { expect, test } from 'vitest'
import { proposedClaim } from './proposed-claim.ts'

const told = { words: 'A minister\nsaid it', language: 'nl', seen: null, why: null }

test('a claim begins with the words of the reader, in one line', () => {
  expect(proposedClaim(told)).toEqual({ sentence: 'A minister said it', language: 'nl', context: '' })
})

test('where it was seen and why stand in the context, as plain text', () => {
  const { context } = proposedClaim({ ...told, seen: 'The *evening* news', why: '[See](javascript:x)' })
  expect(context).toBe('The \\*evening\\* news\n\n\\[See\\](javascript:x)')
})

test('of long words the sentence has as many whole ones as it holds, and the context all', () => {
  const words = 'word '.repeat(150).trim()
  const { sentence, context } = proposedClaim({ ...told, words })
  expect(sentence).toMatch(/^(word )+word$/)
  expect(sentence.length).toBeLessThanOrEqual(500)
  expect(context).toBe(words)
})
