import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { endDeadTransactions } from '#db/dead-transactions'
import { StartupError } from '#lib/startup-error'
import { unpack } from './file.ts'
import { damaged, type Manifest, type Piece, readBackup } from './format.ts'
import { checkGuarantees } from './guarantees.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { applyMigrations, dropOurs } from './schema.ts'
import { copyOut, listed, listTables, quoted, speakPlainly } from './tables.ts'
import type { Progress } from './write.ts'

type Options = {
  ownerUrl: string
  file: string
  /** The login of the application, whose sessions may not be there meanwhile. */
  login: string
  /** The name of the installation that gives way; not asked for where there is none yet. */
  replace?: string
  onProgress?: (progress: Progress & { step: 'check' | 'load' }) => void
}

/**
 * Puts a backup in the place of whatever the database holds of ours, in one transaction: all of it, or nothing. The file
 * is read twice: before anything is touched, and to load it.
 */
export async function restoreBackup({ ownerUrl, file, login, replace, onProgress }: Options): Promise<Manifest> {
  const manifest = await checkBackup(file, (progress) => onProgress?.({ ...progress, step: 'check' }))
  const migrations = readMigrations()
  const known = migrationsOf(manifest, migrations)
  const sql = endDeadTransactions(postgres(ownerUrl, { max: 1, onnotice: () => {} }))
  try {
    await refuseBusy(sql, login)
    await refuseFilled(sql, replace)
    await sql.begin(async (tx) => {
      await speakPlainly(tx)
      await dropOurs(tx, migrations)
      await applyMigrations(tx, known)
      await load(tx, file, manifest, (progress) => onProgress?.({ ...progress, step: 'load' }))
      await applyMigrations(tx, migrations.slice(known.length))
      await tx`select rebuild_projections()`
      await checkGuarantees(tx)
      await settle(tx)
    })
  } finally {
    await sql.end({ timeout: 1 })
  }
  return manifest
}

/** Reads a backup to its end. @throws StartupError when it is not what was written */
export async function checkBackup(file: string, onProgress?: (progress: Progress) => void): Promise<Manifest> {
  let manifest: Manifest | undefined
  const count = counter(onProgress)
  for await (const piece of readBackup(unpack(file))) {
    if (piece.is === 'manifest') manifest = piece.manifest
    count(piece, manifest)
  }
  if (!manifest) throw damaged('it is empty')
  return manifest
}

function counter(onProgress?: (progress: Progress) => void) {
  const told = { table: '', rows: 0, bytes: 0, total: 0 }
  return (piece: Piece, manifest: Manifest | undefined) => {
    told.total ||= manifest?.tables.reduce((sum, { rows }) => sum + rows, 0) ?? 0
    if (piece.is === 'table') told.table = piece.start.table
    if (piece.is === 'rows') told.bytes += piece.bytes.length
    if (piece.is === 'end') told.rows += piece.end.rows
    onProgress?.({ ...told })
  }
}

/** The migrations that the backup's database had, which must be the first of ours. */
function migrationsOf({ migrations }: Manifest, ours: Migration[]): Migration[] {
  const isOurs = migrations.every(({ when, hash }, at) => ours[at]?.when === when && ours[at]?.hash === hash)
  if (isOurs && migrations.length > 0) return ours.slice(0, migrations.length)
  throw new StartupError({
    what: 'This backup was made by another version of Counterclaim than this one or one before it.',
    mend: 'Nothing was changed. Update this copy (git pull) and try again.',
  })
}

/** A session that was just closed may take a moment to be gone. */
async function refuseBusy(sql: postgres.Sql, login: string) {
  for (let patience = 20; patience > 0; patience--) {
    const [busy] = await sql`
      select count(*)::int as sessions from pg_stat_activity
      where datname = current_database() and usename = ${login} and pid <> pg_backend_pid()`
    if (busy?.sessions === 0) return
    await pause(100)
  }
  throw new StartupError({
    what: 'Counterclaim is running on this database.',
    mend: 'Stop it (and every worker), then restore.',
  })
}

async function refuseFilled(sql: postgres.Sql, replace: string | undefined) {
  const [site] = await sql`select name, exists (select from people) as filled from installation`
  if (!site?.filled || replace === site.name) return
  throw new StartupError({
    what: `This database holds the installation "${site.name}" already.`,
    mend: `To throw all of it away and put the backup in its place, add: --replace "${site.name}"`,
  })
}

/** Loads every table with its triggers off and its foreign keys gone, proves that it holds what was written, and puts both back. */
async function load(
  tx: postgres.TransactionSql,
  file: string,
  manifest: Manifest,
  onProgress: (progress: Progress) => void,
) {
  const tables = new Map(
    (await listTables(tx, new Set(manifest.tables.map(({ name }) => name)))).map((each) => [each.name, each]),
  )
  const keys = await tx<{ tbl: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as tbl, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`
  for (const { tbl, name } of keys) await tx.unsafe(`alter table ${tbl} drop constraint ${quoted(name)}`)

  const count = counter(onProgress)
  const pieces = readBackup(unpack(file))
  for await (const piece of pieces) {
    count(piece, manifest)
    if (piece.is === 'manifest' && JSON.stringify(piece.manifest) !== JSON.stringify(manifest)) {
      throw damaged('it changed while it was read')
    }
    if (piece.is !== 'table') continue
    const { table: name, columns } = piece.start
    const table = tables.get(name)
    if (!table || columns.join() !== table.columns.join()) throw damaged(`${name} is no table of its version`)
    await tx.unsafe(`alter table ${quoted(name)} disable trigger user`)
    await tx.unsafe(`delete from ${quoted(name)}`)
    let written = ''
    const rows = async function* () {
      for (;;) {
        const { value, done } = await pieces.next()
        if (done) return
        count(value, manifest)
        if (value.is === 'end') {
          written = value.end.sha256
          return
        }
        if (value.is === 'rows') yield value.bytes
      }
    }
    await pipeline(
      Readable.from(rows(), { objectMode: false }),
      await tx.unsafe(`copy ${quoted(name)} (${listed(columns)}) from stdin`).writable(),
    )
    const stands = createHash('sha256')
    for await (const data of copyOut(tx, table)) stands.update(data)
    if (stands.digest('hex') !== written) throw damaged(`${name} does not hold what was written`)
  }

  for (const { tbl, name, definition } of keys) {
    await tx.unsafe(`alter table ${tbl} add constraint ${quoted(name)} ${definition}`)
  }
  for (const name of tables.keys()) await tx.unsafe(`alter table ${quoted(name)} enable trigger user`)
  for (const { name, value, called } of manifest.sequences) {
    await tx`select setval(${`public.${quoted(name)}`}::regclass, ${value}::bigint, ${called})`
  }
}

/** What was under way goes on here: schedules get their jobs again, and mail that may have gone out is not sent twice. */
async function settle(tx: postgres.TransactionSql) {
  await tx`select set_config('app.actor', 'installation', true)`
  await tx`update mails set state = 'given_up', body = null where state = 'queued'`
  await tx`delete from graphile_worker._private_jobs`
  await tx`
    select graphile_worker.add_job('publishScheduled', json_build_object('schedule', id, 'claim', claim_id),
      run_at := publish_at, job_key := 'schedule:' || id) from schedules where outcome is null`
  await tx`
    select graphile_worker.add_job('takeIn', json_build_object('intake', id), job_key := 'intake:' || id) from intakes where state = 'waiting'`
  await tx`
    select graphile_worker.add_job('removeBytes', json_build_object('sha256', sha256), job_key := 'bytes:' || sha256)
    from blobs where withheld and store <> 'database'`
}
