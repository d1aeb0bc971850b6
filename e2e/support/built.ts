import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

export type BuiltAction = { name: string; id: string; pages: string[] }

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> }

/** The server actions of the build. Functions that are only cached stand in the same list, but take no requests. */
export function builtActions(): BuiltAction[] {
  const { node } = JSON.parse(read('.next/server/server-reference-manifest.json')) as Manifest
  return Object.entries(node)
    .filter(([, { exportedName }]) => !exportedName.startsWith('$$RSC_SERVER_CACHE_'))
    .map(([id, { exportedName, workers }]) => ({ name: exportedName, id, pages: Object.keys(workers).map(addressOf) }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

/** What the framework shows where nothing is, or where something failed. */
const noAddress = ['/_global-error', '/_not-found']

/** The routes of the build: pages as `/desk`, handlers with their methods as `GET /api/health`. */
export function builtRoutes(): string[] {
  const manifest: Record<string, string> = JSON.parse(read('.next/app-path-routes-manifest.json'))
  return Object.entries(manifest)
    .filter(([, path]) => !noAddress.includes(path))
    .flatMap(([entry, path]) => (entry.endsWith('/route') ? methodsOf(entry).map((each) => `${each} ${path}`) : [path]))
    .toSorted()
}

/** What the framework answers for a handler that stands here; one without a file of ours is a file itself. */
function methodsOf(entry: string): string[] {
  const [file] = globSync(`app${entry.replaceAll('[', '[[]')}.{ts,tsx}`, { cwd: root })
  if (!file) return ['GET']
  const methods = [
    ...read(file).matchAll(/\b(?:export (?:async )?(?:function|const) |as )(GET|POST|PUT|PATCH|DELETE)\b/g),
  ]
  return methods.map(([, method]) => method as string)
}

const addressOf = (worker: string) =>
  worker
    .replace(/^app/, '')
    // The first language has no segment of its own.
    .replace('/[locale]', '')
    .replace(/\/page$/, '')
    .replace(/\/\([^)]*\)/g, '')
