import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const root = join(import.meta.dirname, '../..')

/** Compressed bytes of what a page runs beyond the scripts that the framework puts on every page, also on one that has no code. */
export async function ownScriptBytes(html: string, read: (path: string) => Promise<Buffer>): Promise<number> {
  const asked = new Set(html.match(/\/_next\/static\/[\w./~-]+\.js/g))
  const { rootMainFiles, polyfillFiles } = JSON.parse(readFileSync(join(root, '.next/build-manifest.json'), 'utf8'))
  const framework = new Set([...rootMainFiles, ...polyfillFiles].map((file) => `/_next/${file}`))
  if (asked.intersection(framework).size === 0) throw new Error('The page runs no script of this build.')
  let bytes = 0
  for (const path of asked.difference(framework)) bytes += brotliCompressSync(await read(path)).length
  return bytes
}
