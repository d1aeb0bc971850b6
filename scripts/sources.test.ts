import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { hashSources, isBuilt, stamp } from './sources.ts'

let root: string
const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

const write = (file: string, content: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'counterclaim-sources-'))
  made.push(root)
  write('app/page.tsx', 'one')
  write('package-lock.json', '{}')
})

test.each([
  'app/page.tsx',
  'app/(public)/[locale]/new.tsx',
  'lib/a/b.ts',
  'next.config.ts',
  'package-lock.json',
  'messages/en.json',
])('a change of %s is a change', (file) => {
  const before = hashSources(root)
  write(file, 'changed')
  expect(hashSources(root)).not.toBe(before)
})

test.each(['app/page.test.tsx', 'docs/page.md', 'e2e/journey.ts', 'db/migrations/0001.sql', 'scripts/start.mjs'])(
  'a change of %s is none',
  (file) => {
    const before = hashSources(root)
    write(file, 'changed')
    expect(hashSources(root)).toBe(before)
  },
)

test('a new date alone is no change', () => {
  const before = hashSources(root)
  utimesSync(join(root, 'app/page.tsx'), 1, 1)
  expect(hashSources(root)).toBe(before)
})

test('only a finished build of these sources counts', () => {
  const sources = hashSources(root)
  expect(isBuilt(root, sources)).toBe(false)
  write('.next/BUILD_ID', 'first')
  expect(isBuilt(root, sources)).toBe(false)
  write('.next/counterclaim.json', stamp(root, sources).content)
  expect(isBuilt(root, sources)).toBe(true)
  expect(isBuilt(root, 'other')).toBe(false)
  write('.next/BUILD_ID', 'second')
  expect(isBuilt(root, sources)).toBe(false)
})
