import { DatabaseSync } from 'node:sqlite'

export type Lock = { release(): void }

const busy = 5

/**
 * A lock on a file that ends with the process that holds it, however that ends; null when another process holds it.
 * SQLite brings the one portable file lock that Node has: the kernel lets go of it after a `kill -9` too.
 */
export function tryLock(file: string, mode: 'exclusive' | 'shared' = 'exclusive'): Lock | null {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec(mode === 'exclusive' ? 'begin exclusive' : 'begin; select * from sqlite_schema')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === busy) return null
    throw error
  }
  return { release: () => database.close() }
}
