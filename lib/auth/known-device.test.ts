import { beforeAll, expect, test } from 'vitest'
import { extendEnvironment } from '#lib/env'
import { knownDevice, rememberDevice } from './known-device.ts'

beforeAll(() =>
  extendEnvironment({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    AUTH_SECRET: 'only-for-tests-only-for-tests-only',
  }),
)

test('a device is known to those who signed in on it, and to nobody else', () => {
  const cookie = rememberDevice(undefined, 'eda')
  expect(knownDevice(cookie, 'eda')).toBe(cookie.split('.')[0])
  expect(knownDevice(cookie, 'rob')).toBeNull()
  expect(knownDevice(undefined, 'eda')).toBeNull()
})

test('a second person on the same device joins the first', () => {
  const cookie = rememberDevice(rememberDevice(undefined, 'eda'), 'rob')
  expect(knownDevice(cookie, 'eda')).toBe(knownDevice(cookie, 'rob'))
  expect(knownDevice(cookie, 'eda')).not.toBeNull()
})

test('the tag of one device is worth nothing on another', () => {
  const [id] = rememberDevice(undefined, 'rob').split('.')
  const [, tag] = rememberDevice(undefined, 'eda').split('.')
  expect(knownDevice(`${id}.${tag}`, 'eda')).toBeNull()
})

test.each(['', '.', 'x', 'a.b.c', '\u0000', 'x'.repeat(5000)])('%j is no device', (cookie) => {
  expect(knownDevice(cookie, 'eda')).toBeNull()
  expect(knownDevice(rememberDevice(cookie, 'eda'), 'eda')).not.toBeNull()
})

test('a device remembers the last five', () => {
  const cookie = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(rememberDevice, '')
  expect(['a', 'b', 'f'].map((account) => knownDevice(cookie, account) !== null)).toEqual([false, true, true])
})
