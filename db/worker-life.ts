import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { env } from '#lib/env'

/**
 * Holds the lock that says that a worker lives, on a connection of its own. When the process ends, however it ends,
 * PostgreSQL lets go of it, and the worker's jobs are free (release_dead_workers in db/migrations).
 */
export function holdLife(worker: string) {
  let isHeld = false
  let isEnded = false
  const sql = postgres(env.DATABASE_URL, {
    max: 1,
    max_lifetime: null,
    connection: { role: 'counterclaim_app', application_name: 'counterclaim_worker' },
    onnotice: () => {},
    onclose: () => {
      isHeld = false
    },
  })
  const { promise: held, resolve } = Promise.withResolvers<void>()
  const watch = async () => {
    while (!isEnded) {
      try {
        if (!isHeld) await sql`select pg_advisory_lock(worker_lock(${worker}))`
        isHeld = true
        resolve()
      } catch {
        // The database is away for a moment.
      }
      await pause(1_000, undefined, { ref: false })
    }
  }
  watch()
  return {
    /** When it is held for the first time. */
    held,
    async end() {
      isEnded = true
      await sql.end({ timeout: 1 })
      resolve()
    },
  }
}
