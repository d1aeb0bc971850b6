import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres from 'postgres'
import { StartupError } from '#lib/startup-error'
import { countRows, endOfRows, type Manifest } from './format.ts'
import { ourTables, readMigrations } from './migrations.ts'
import { copyOut, listTables, quoted, speakPlainly, type Table } from './tables.ts'

export type Progress = { table: string; rows: number; total: number; bytes: number }
type Options = { ownerUrl: string; file: string; onProgress?: (progress: Progress) => void }

/** Writes the whole installation into one new file, as it is at one instant, while people go on working. */
export async function writeBackup({
  ownerUrl,
  file,
  onProgress,
}: Options): Promise<{ tables: number; rows: number; bytes: number }> {
  const handle = await openNew(file)
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const told = await sql.begin('isolation level repeatable read read only', async (tx) => {
      await speakPlainly(tx)
      const { manifest, tables } = await describe(tx)
      const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
      const told = { tables: tables.length, rows: 0, bytes: 0 }
      await pipeline(
        pieces(tx, manifest, tables, (progress) => {
          told.rows = progress.rows
          told.bytes = progress.bytes
          onProgress?.({ ...progress, total })
        }),
        createGzip(),
        handle.createWriteStream({ flush: true }),
      )
      return told
    })
    await syncFolder(dirname(file))
    return told
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(file, { force: true })
    throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Only its owner may read a backup, and none is ever written over another. */
async function openNew(file: string) {
  try {
    return await open(file, 'wx', 0o600)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    throw new StartupError({ what: `${file} is there already.`, mend: 'Name a file that is not.' }, { cause: error })
  }
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}

async function describe(tx: postgres.TransactionSql): Promise<{ manifest: Manifest; tables: Table[] }> {
  const tables = await listTables(tx, ourTables(readMigrations()))
  const counted: Manifest['tables'] = []
  for (const { name } of tables) {
    const [row] = await tx.unsafe<{ rows: string }[]>(`select count(*) as rows from ${quoted(name)}`)
    counted.push({ name, rows: Number(row?.rows) })
  }
  const [site] = await tx<{ name: string; server: string }[]>`
    select name, current_setting('server_version') as server from installation`
  const migrations = await tx<{ when: string; hash: string }[]>`
    select created_at as when, hash from drizzle.__drizzle_migrations order by created_at`
  const sequences = await tx<{ name: string; value: string | null }[]>`
    select sequencename as name, last_value as value from pg_sequences where schemaname = 'public' order by 1`
  const manifest: Manifest = {
    format: 'counterclaim-backup',
    version: 1,
    madeAt: new Date().toISOString(),
    name: site?.name ?? '',
    server: site?.server ?? '',
    migrations: migrations.map(({ when, hash }) => ({ when: Number(when), hash })),
    tables: counted,
    sequences: sequences.map(({ name, value }) => ({ name, value: value ?? '1', called: value !== null })),
  }
  return { manifest, tables }
}

/** Rows come one by one; they go on in packets. */
const packet = 256 * 1024

async function* pieces(
  tx: postgres.TransactionSql,
  manifest: Manifest,
  tables: Table[],
  onProgress: (progress: Omit<Progress, 'total'>) => void,
): AsyncGenerator<Buffer> {
  const whole = createHash('sha256')
  let rows = 0
  let bytes = 0
  const piece = (data: Buffer | string) => {
    const buffer = Buffer.from(data)
    whole.update(buffer)
    bytes += buffer.length
    return buffer
  }
  const line = (said: object) => piece(`${JSON.stringify(said)}\n`)

  yield line(manifest)
  for (const table of tables) {
    yield line({ table: table.name, columns: table.columns })
    const hash = createHash('sha256')
    let ofTable = 0
    for await (const data of packets(copyOut(tx, table))) {
      hash.update(data)
      ofTable += countRows(data)
      yield piece(data)
      onProgress({ table: table.name, rows: rows + ofTable, bytes })
    }
    rows += ofTable
    yield piece(endOfRows)
    yield line({ rows: ofTable, sha256: hash.digest('hex') })
    onProgress({ table: table.name, rows, bytes })
  }
  yield Buffer.from(`${JSON.stringify({ sha256: whole.digest('hex') })}\n`)
}

async function* packets(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const data of source) {
    held.push(data)
    size += data.length
    if (size < packet) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
