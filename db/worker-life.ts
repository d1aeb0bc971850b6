import 'server-only'
import postgres from 'postgres'
import { env } from '#lib/env'

/**
 * Holds the lock that says that a worker lives, on a connection of its own. When the process ends, however it ends,
 * PostgreSQL lets go of it, and the worker's jobs are free (release_dead_workers in db/migrations).
 */
export async function holdLife(worker: string) {
  let isHeld = false
  const sql = postgres(env.DATABASE_URL, {
    max: 1,
    max_lifetime: null,
    connection: { role: 'counterclaim_app', application_name: 'counterclaim_worker' },
    onnotice: () => {},
    onclose: () => {
      isHeld = false
    },
  })
  const take = async () => {
    if (isHeld) return
    await sql`select pg_advisory_lock(worker_lock(${worker}))`
    isHeld = true
  }
  await take()
  const watch = setInterval(() => take().catch(() => {}), 1_000)
  watch.unref()
  return {
    end: () => {
      clearInterval(watch)
      return sql.end({ timeout: 1 })
    },
  }
}
