import { expect, test } from 'vitest'
import { makeRecoveryCode, readCode } from './recovery-code.ts'

test('is in fours, of signs that can be told apart, and another each time', () => {
  const codes = Array.from({ length: 200 }, makeRecoveryCode)
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}$/)
  expect(new Set(codes).size).toBe(200)
})

test('is read as it was written down', () => {
  expect(readCode(' k7qd 2mxr-9taf\n')).toBe('K7QD2MXR9TAF')
  expect(readCode('123 456')).toBe('123456')
})
