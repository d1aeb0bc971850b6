import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { optionalDependencies?: Record<string, string>; resolved?: string; integrity?: string; inBundle?: true }

const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

test('the lockfile holds the packages of every platform, or npm ci refuses it everywhere', () => {
  const locked = new Set(Object.keys(packages).map(nameOf))
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(wanted).toContain('@next/swc-darwin-arm64')
  expect(wanted.filter((name) => !locked.has(name))).toEqual([])
})

test('every package is pinned by version and by content, and comes from the public registry', () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(versions.filter(([, version]) => !/^\d/.test(String(version)))).toEqual([])
  for (const [path, { integrity, resolved, inBundle }] of Object.entries(packages)) {
    if (path === '' || inBundle) continue
    expect(integrity, path).toMatch(/^sha512-/)
    if (resolved) expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//)
  }
})
