import { expect, test } from 'vitest'
import { findNode, isInstalled, isRecent } from './install.mjs'

const wanted = { version: '1.0.0', integrity: 'sha512-a' }
const lock = {
  packages: { '': {}, 'node_modules/a': wanted, 'node_modules/other-platform': { ...wanted, optional: true } },
}
const record = (packages: object) => ({ packages })

test('an install that npm finished counts, without the packages of other platforms', () => {
  expect(isInstalled(lock, record({ 'node_modules/a': wanted }))).toBe(true)
})

test.each([
  ['nothing installed', null],
  ['a package missing', record({})],
  ['an older version', record({ 'node_modules/a': { ...wanted, version: '0.9.0' } })],
  ['other bytes', record({ 'node_modules/a': { ...wanted, integrity: 'sha512-b' } })],
])('%s does not count as installed', (_, found) => {
  expect(isInstalled(lock, found)).toBe(false)
})

test.each(['v24.7.0', 'v24.21.0', 'v26.0.0'])('%s is recent enough', (version) => {
  expect(isRecent(version)).toBe(true)
})

test.each(['v20.20.2', 'v24.6.0', 'v22.99.0', '', null])('%s is not', (version) => {
  expect(isRecent(version)).toBe(false)
})

test('finds a Node that has argon2', () => {
  expect(findNode()).toMatch(/node/)
})
