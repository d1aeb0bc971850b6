import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// The rules of the house that biome.json holds, shown on files planted beside a copy of it.
const house = mkdtempSync(join(tmpdir(), 'counterclaim-lint-'))
afterAll(() => rmSync(house, { recursive: true }))

const config = JSON.parse(readFileSync('biome.json', 'utf8'))
writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }))

function lint(path: string, text: string): string {
  const file = join(house, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const biome = spawnSync(resolve('node_modules/.bin/biome'), ['lint', path], { cwd: house, encoding: 'utf8' })
  rmSync(file)
  expect(biome.stderr + biome.stdout).toContain('Checked 1 file')
  return biome.stderr + biome.stdout
}

test.each([
  ['noProcessEnv', 'lib/claims/claim.ts', 'export const port = process.env.PORT'],
  ['noProcessEnv', 'app/page.tsx', 'export const port = process.env.PORT'],
  ['noBarrelFile', 'lib/claims/all.ts', "export { a } from './claim.ts'"],
  ['noReExportAll', 'lib/claims/all.ts', "export * from './claim.ts'"],
  ['useFilenamingConvention', 'lib/claims/workingClaim.ts', 'export const a = 1'],
])('%s is caught in %s', (rule, path, text) => {
  expect(lint(path, text)).toContain(rule)
})

test.each([
  ['lib/env.ts', 'export const port = process.env.PORT'],
  ['scripts/start.ts', 'export const port = process.env.PORT'],
  ['lib/claims/working-claim.ts', 'export const a = 1'],
  ['app/(public)/[locale]/not-found.tsx', 'export const a = 1'],
])('%s with %j is in order', (path, text) => {
  expect(lint(path, text)).not.toContain('lint/')
})
