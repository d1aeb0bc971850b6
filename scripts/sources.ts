import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All that a build is made from. */
const parts = [
  '{app,components,db,front,lib,messages,public}/**',
  '*.{ts,mts,mjs,cjs,js}',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const noSource = /\.test\.tsx?$|^db\/(migrations|demo|testing)\/|^(vitest|playwright|drizzle)\.|\.md$|next-env\.d\.ts$/

/** A hash of every source by name and content, so that a checkout or a copy with new dates is not a change. */
export function hashSources(root: string): string {
  const files = globSync(parts, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !noSource.test(file))
    .sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

const stampOf = (root: string) => join(root, '.next/counterclaim.json')

type Stamp = { sources: string; build: string }

const buildId = (root: string) => {
  const file = join(root, '.next/BUILD_ID')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Whether the build that stands there was finished and made from these sources. */
export function isBuilt(root: string, sources: string): boolean {
  const file = stampOf(root)
  if (!existsSync(file)) return false
  const stamp: Stamp = JSON.parse(readFileSync(file, 'utf8'))
  return stamp.sources === sources && stamp.build === buildId(root)
}

export const stamp = (root: string, sources: string) => ({
  file: stampOf(root),
  content: JSON.stringify({ sources, build: buildId(root) ?? '' } satisfies Stamp),
})
