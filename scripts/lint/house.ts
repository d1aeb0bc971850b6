import { posix } from 'node:path'

/** An import as it stands in a file; `path` is the file of ours that it means, null for a package. */
export type Import = { from: string; names: string; path: string | null }
export type Module = { path: string; imports: Import[] }
export type House = Map<string, Module>

/** Reads who imports whom, from each file's path and text. */
export function readHouse(files: Map<string, string>): House {
  const exists = (path: string) => files.has(path)
  return new Map(
    [...files].map(([path, text]) => [
      path,
      { path, imports: importsIn(text).map((found) => ({ ...found, path: resolve(path, found.from, exists) })) },
    ]),
  )
}

// The formatter keeps imports in these shapes; what stands between the words can't hold code, so a match can't run on.
const shapes = [
  /^\s*(?:import|export)\s+([\w$*\s{},]+?)\s+from\s+['"]([^'"]+)['"]/gm,
  /^\s*import\s+()['"]([^'"]+)['"]/gm,
  /\bimport\(\s*()['"]([^'"]+)['"]\s*\)/g,
]

const importsIn = (text: string) =>
  shapes.flatMap((shape) => [...text.matchAll(shape)].map(([, names = '', from = '']) => ({ from, names })))

function resolve(importer: string, from: string, exists: (path: string) => boolean): string | null {
  if (!/^[#.]/.test(from)) return null
  const base = from.startsWith('#') ? from.slice(1) : posix.join(posix.dirname(importer), from)
  return ['', '.ts', '.tsx', '.json', '/index.ts'].map((end) => base + end).find(exists) ?? base
}

/** Every file of ours that a file leads to, not looking behind the files at which `stop` says so. */
export function reach(house: House, path: string, stop: (path: string) => boolean, seen = new Set<string>()) {
  for (const { path: next } of house.get(path)?.imports ?? []) {
    if (!next || seen.has(next)) continue
    seen.add(next)
    if (!stop(next)) reach(house, next, stop, seen)
  }
  return seen
}
