import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each(['fa', 'ar', 'he', 'ur', 'fa-IR', 'az-Arab'])('%s is read from the right', (language) =>
  expect(directionOf(language)).toBe('rtl'),
)

test.each(['en', 'el', 'ko', 'ru', 'nl', 'az', 'fa-Latn'])('%s is read from the left', (language) =>
  expect(directionOf(language)).toBe('ltr'),
)
