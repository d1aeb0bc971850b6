import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { connection } from 'next/server'
import { download } from '#lib/publishing/api/download'
import { columns, rowOf } from '#lib/publishing/api/whole-record'
import { readWholeRecord } from '#lib/publishing/whole-queries'

async function* rows() {
  for await (const version of readWholeRecord()) yield rowOf(version)
}

/** Everything published, a version a row, as the log of the desk is (app/api/desk/log). */
export async function GET() {
  await connection()
  const csv = stringify({
    ...{ header: true, columns: [...columns], bom: true, quoted: true },
    ...{ record_delimiter: 'windows', escape_formulas: true },
  })
  // Ends both when either does: a reader who leaves, or a database that goes away.
  pipeline(Readable.from(rows()), csv, () => {})
  return download('claims.csv', 'text/csv; charset=utf-8; header=present', csv)
}
