import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keep, openDataDir, randomSecret } from './data-dir.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-data-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a new data folder is private', () => {
  const path = join(folder, 'new/data')
  openDataDir(path)
  expect(statSync(path).mode & 0o777).toBe(0o700)
})

test('a file is no data folder', () => {
  const path = join(folder, 'file')
  writeFileSync(path, '')
  expect(() => openDataDir(path)).toThrow(/which is not a folder/)
  expect(() => openDataDir(join(path, 'below'))).toThrow(/which is not a folder/)
})

test('a kept secret is made once, private, with nothing left beside it', () => {
  const path = join(folder, 'secrets')
  openDataDir(path)
  const first = keep(path, 'secret', randomSecret)
  expect(first).toHaveLength(43)
  expect(keep(path, 'secret', randomSecret)).toBe(first)
  expect(statSync(join(path, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(path)).toEqual(['secret'])
})

test('of two that make a secret at once, both get the first', () => {
  const path = join(folder, 'race')
  openDataDir(path)
  const second = keep(path, 'secret', () => keep(path, 'secret', () => 'inner') && 'outer')
  expect(second).toBe('inner')
})
