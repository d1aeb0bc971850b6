import { expect, test } from 'vitest'
import { durationText } from './duration.ts'

const minute = 60_000
test.each([
  [0, '1 minute'],
  [59 * minute, '59 minutes'],
  [60 * minute, '1 hour'],
  [47 * 60 * minute, '47 hours'],
  [48 * 60 * minute, '2 days'],
  [1000 * 24 * 60 * minute, '1,000 days'],
])('%d ms: %s', (milliseconds, text) => {
  expect(durationText(milliseconds, 'en')).toBe(text)
})
