import { expect, test } from 'vitest'
import { extendEnvironment } from '#lib/env'
import { makeFormToken, readFormToken } from './form-token.ts'

extendEnvironment({ DATABASE_URL: 'postgres://nobody@nowhere/nothing', AUTH_SECRET: 'x'.repeat(32) })

const at = Date.UTC(2026, 0, 1)
const second = 1000
const day = 24 * 60 * 60 * second

test('a form that was open for some seconds, and no longer than a day, is known by a key of its own', () => {
  const [one, other] = [makeFormToken(at), makeFormToken(at)]
  const key = readFormToken(one, at + 4 * second)
  expect(key).toEqual({ key: expect.stringMatching(/^[\w-]{16}$/) })
  expect(readFormToken(one, at + day)).toEqual(key)
  expect(readFormToken(other, at + day)).not.toEqual(key)
})

test('a form that comes back at once is too early, and is taken later', () => {
  const token = makeFormToken(at)
  expect(readFormToken(token, at + 2 * second)).toBe('early')
  expect(readFormToken(token, at + 3 * second)).toMatchObject({ key: expect.any(String) })
})

test('a form of yesterday, of somebody else or of a later hour is not ours', () => {
  const token = makeFormToken(at)
  const [when = '', random = '', signature = ''] = token.split('.')
  expect(readFormToken(token, at + day + second)).toBe('expired')
  for (const forged of [
    '',
    'a.b.c',
    `${when}.${random}`,
    `${when}.${random}.${signature.slice(1)}`,
    `${(at + second).toString(36)}.${random}.${signature}`,
    `${when}.another.${signature}`,
    `NaN.${random}.${signature}`,
  ]) {
    expect(readFormToken(forged, at + 10 * second), forged).toBe('expired')
  }
})
