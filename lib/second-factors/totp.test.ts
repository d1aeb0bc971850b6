import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import { enrolmentUri, inFours, makeSecret, stepOf } from './totp.ts'

// RFC 6238, appendix B, for SHA-1: the last six of its eight digits.
const secret = Secret.fromLatin1('12345678901234567890').base32

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the code is %s', (second, code) => {
  const step = Math.floor(second / 30)
  expect(stepOf(code, secret, second * 1000)).toBe(step)
  expect(stepOf(code, secret, (second + 30) * 1000)).toBe(step)
  expect(stepOf(code, secret, (second - 30) * 1000)).toBe(step)
  expect(stepOf(code, secret, (second + 90) * 1000)).toBeNull()
  expect(stepOf(code, secret, (second - 60) * 1000)).toBeNull()
})

test('what is no code belongs to no step', () => {
  for (const typed of ['', '1', '12345', '1234567', 'abcdef', '٢٨٧٠٨٢']) {
    expect(stepOf(typed, secret, 59_000), typed).toBeNull()
  }
})

test('a secret is 160 bits, told by QR code or typed', () => {
  const made = makeSecret()
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  expect(makeSecret()).not.toBe(made)
  expect(inFours('ABCDEFGH')).toBe('ABCD EFGH')
  const uri = new URL(enrolmentUri(made, 'The Record: North', 'ada@example.org'))
  expect(uri.host).toBe('totp')
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret: made,
    issuer: 'The Record: North',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})
