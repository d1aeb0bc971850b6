import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { StartupError } from '#lib/startup-error'
import { checkServer, isOurs, refuseForeign } from './checks.ts'
import { causeOf, explainDatabase } from './connection-error.ts'
import { ensureRoles } from './roles.ts'
import { migrateJobs } from './worker-schema.ts'

const folder = join(import.meta.dirname, 'migrations')
/** Any number, as long as it is always the same: "counterc" in ASCII. */
const lock = 7165350917117108835n

export type Database = { url: string; ownerUrl: string; migrationsFolder?: string }

/** Brings a database to this version of Counterclaim, or says why it can't. Two at once wait for each other. */
export async function migrate({ url, ownerUrl, migrationsFolder = folder }: Database): Promise<void> {
  await reach(url, 'DATABASE_URL')
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await checkServer(sql)
    await sql`select pg_advisory_lock(${lock.toString()})`
    if (!(await isOurs(sql))) await refuseForeign(sql)
    await refuseNewer(sql, migrationsFolder)
    await ensureRoles(sql, decodeURIComponent(new URL(url).username))
    await migrateJobs(ownerUrl)
    await runMigrations(drizzle(sql), { migrationsFolder })
  } catch (error) {
    throw explainDatabase(error, ownerUrl, 'DATABASE_OWNER_URL') ?? causeOf(error)
  } finally {
    await sql.end({ timeout: 1 })
  }
  await sameDatabase(url)
}

async function reach(url: string, variable: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await checkServer(sql)
  } catch (error) {
    throw explainDatabase(error, url, variable) ?? error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** A database that a newer Counterclaim migrated: going on could write what that version does not understand. */
async function refuseNewer(sql: postgres.Sql, migrationsFolder: string) {
  const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`
  if (!found?.yes) return
  const [last] = await sql`select max(created_at) as at from drizzle.__drizzle_migrations`
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'))
  const known = Math.max(...journal.entries.map(({ when }: { when: number }) => when))
  if (Number(last?.at) <= known) return
  throw new StartupError({
    what: 'The database was last used by a newer version of Counterclaim.',
    mend: 'Update this copy (git pull) and start again.',
  })
}

async function sameDatabase(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { role: 'counterclaim_app' } })
  try {
    if (await isOurs(sql)) return
  } finally {
    await sql.end({ timeout: 1 })
  }
  throw new StartupError({
    what: 'DATABASE_URL and DATABASE_OWNER_URL lead to two different databases.',
    mend: 'Let both name the same host, port and database, each with its own user.',
  })
}
