import { createHash, type Hash } from 'node:crypto'
import { StartupError } from '#lib/startup-error'

/**
 * A backup is a gzip stream of lines (docs/operations.md). First the manifest, one line of JSON. Then, for each table, a
 * line that names it and its columns, its rows as PostgreSQL's COPY writes them in text, a line `\.`, and a line with how
 * many they were and the SHA-256 of their bytes. At last a line with the SHA-256 of all before it.
 */
export type Manifest = {
  format: 'counterclaim-backup'
  version: 1
  madeAt: string
  name: string
  server: string
  migrations: { when: number; hash: string }[]
  tables: { name: string; rows: number }[]
  sequences: { name: string; value: string; called: boolean }[]
}
export type TableStart = { table: string; columns: string[] }
export type TableEnd = { rows: number; sha256: string }

export type Piece =
  | { is: 'manifest'; manifest: Manifest }
  | { is: 'table'; start: TableStart }
  | { is: 'rows'; bytes: Buffer }
  | { is: 'end'; end: TableEnd }

export const endOfRows = '\\.\n'
const newline = 10
const mark = Buffer.from('\n\\.\n')
const longestLine = 16 * 1024 * 1024

export function damaged(how: string, cause?: unknown): StartupError {
  const what = `This backup is damaged: ${how}.`
  return new StartupError({ what, mend: 'Nothing was changed. Use another copy of it.' }, { cause })
}

export function countRows(bytes: Buffer): number {
  let rows = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) rows++
  return rows
}

/** Reads a backup piece by piece, and refuses it where a hash, a count or its end is not what it says. */
export async function* readBackup(source: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const whole = createHash('sha256')
  let manifest: Manifest | null = null
  let table: { start: TableStart; hash: Hash; rows: number } | null = null
  let inRows = false
  let isComplete = false
  let rest: Buffer = Buffer.alloc(0)
  let tables = 0

  for await (const chunk of source) {
    if (isComplete) throw damaged('something follows its end')
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      if (table && inRows) {
        // A newline of our own stands before the first row, so that the end of no rows is found as well.
        const end = rest.indexOf(mark)
        const bytes = rest.subarray(0, end >= 0 ? end + 1 : Math.max(0, rest.length - mark.length + 1))
        const own = table.rows < 0 && bytes.length > 0 ? 1 : 0
        if (own) table.rows = 0
        const found = bytes.subarray(own)
        if (found.length > 0) {
          table.hash.update(found)
          whole.update(found)
          table.rows += countRows(found)
          yield { is: 'rows', bytes: found }
        }
        rest = rest.subarray(bytes.length)
        if (end < 0) break
        rest = rest.subarray(mark.length - 1)
        whole.update(endOfRows)
        inRows = false
      } else {
        const end = rest.indexOf(newline)
        if (end < 0) {
          if (rest.length > longestLine) throw damaged('a line has no end')
          break
        }
        const line = rest.subarray(0, end + 1)
        rest = rest.subarray(end + 1)
        const said = parse(line)
        if (!manifest) {
          manifest = readManifest(said)
          yield { is: 'manifest', manifest }
        } else if (table) {
          const end = said as TableEnd
          if (end.rows !== table.rows || end.sha256 !== table.hash.digest('hex')) {
            throw damaged(`the rows of ${table.start.table} are not those that were written`)
          }
          yield { is: 'end', end }
          table = null
        } else if ('table' in said) {
          const start = said as TableStart
          if (manifest.tables[tables++]?.name !== start.table) throw damaged(`${start.table} is out of place`)
          table = { start, hash: createHash('sha256'), rows: -1 }
          inRows = true
          yield { is: 'table', start }
          rest = Buffer.concat([Buffer.from('\n'), rest])
        } else {
          if (tables !== manifest.tables.length) throw damaged('tables are missing')
          if (said.sha256 !== whole.digest('hex')) throw damaged('its hash is another')
          if (rest.length > 0) throw damaged('something follows its end')
          isComplete = true
          break
        }
        whole.update(line)
      }
    }
  }
  if (!isComplete) throw damaged('its end is missing')
}

function parse(line: Buffer): Record<string, unknown> {
  try {
    const said = JSON.parse(line.toString('utf8'))
    if (said && typeof said === 'object') return said
  } catch {
    // Told below.
  }
  throw damaged('a line of it cannot be read')
}

function readManifest(said: Record<string, unknown>): Manifest {
  if (said.format !== 'counterclaim-backup') throw damaged('it does not begin like a backup of Counterclaim')
  if (said.version !== 1) {
    throw new StartupError({
      what: `This backup has the format ${said.version}, which this version does not know.`,
      mend: 'Nothing was changed. Update this copy (git pull) and try again.',
    })
  }
  return said as Manifest
}
