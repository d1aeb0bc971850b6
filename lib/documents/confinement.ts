import 'server-only'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'

export const project = join(import.meta.dirname, '../..')

const heapMiB = 400

/** How Node is started where it may do nothing but read this program's own files and compute. */
export async function confined({ mayLoadAddons = false } = {}): Promise<string[]> {
  const readable = new Set([project, await realpath(project), await realpath(join(project, 'node_modules'))])
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
