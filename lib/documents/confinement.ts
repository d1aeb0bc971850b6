import 'server-only'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'

export const project = join(import.meta.dirname, '../..')

const heapMiB = 400

/** The program itself; not what the newsroom keeps beside it. */
const program = ['lib', 'scripts', 'node_modules', 'package.json'].map((name) => join(project, name))

/** How Node is started where it may do nothing but read this program's own files and compute. */
export async function confined({ mayLoadAddons = false } = {}): Promise<string[]> {
  const readable = new Set([...program, ...(await Promise.all(program.map((path) => realpath(path))))])
  return [
    `--max-old-space-size=${heapMiB}`,
    '--permission',
    ...[...readable].map((path) => `--allow-fs-read=${path}`),
    ...(mayLoadAddons ? ['--allow-addons'] : []),
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    '--import=./scripts/server-only.ts',
    '--import=./lib/documents/alone.ts',
  ]
}
