import { Readable } from 'node:stream'
import { connection } from 'next/server'
import { download } from '#lib/publishing/api/download'
import { lineOf } from '#lib/publishing/api/whole-record'
import { readWholeRecord } from '#lib/publishing/whole-queries'

async function* lines() {
  for await (const version of readWholeRecord()) yield lineOf(version)
}

/** Everything published, a version a line. */
export async function GET() {
  await connection()
  return download('claims.jsonl', 'application/jsonl', Readable.from(lines(), { objectMode: false }))
}
