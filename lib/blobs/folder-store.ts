import 'server-only'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Store } from './store.ts'

/** Keeps each blob as a file that only its owner reads, in folders of 256 so that none grows too long. */
export function folderStore(root: string): Store {
  const pathOf = (hash: string) => join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    async put(hash, bytes) {
      const path = pathOf(hash)
      const folder = dirname(path)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Under its name stands the whole file or none, whatever ends us in between.
      const unfinished = `${path}.${crypto.randomUUID()}.part`
      try {
        await writeThrough(unfinished, bytes)
        await rename(unfinished, path)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      await sync(folder)
      await sync(dirname(folder))
      await sync(root)
    },
    async get(hash) {
      try {
        return await readFile(pathOf(hash))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
  }
}

async function writeThrough(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name in a folder outlives a power cut only once the folder is written. */
async function sync(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}
