import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { NextRequest } from 'next/server'
import { createTranslator } from 'next-intl'
import { getActor } from '#lib/auth/actor'
import { dayIn } from '#lib/dates/day'
import { cell } from '#lib/events/cells'
import { readLogFilter } from '#lib/events/input'
import { type LogLine, readWholeLog } from '#lib/events/log-queries'
import { type Say, tell } from '#lib/events/sentence'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import messages from '#messages/desk'

const columns = ['time', 'person', 'what', 'act', 'subject', 'subject_id', 'claim_id', 'claim', 'fields']

/** The log, or what a filter leaves of it, for a spreadsheet: sent as it is read, and nothing in it can run. */
export async function GET(request: NextRequest) {
  const headers = { 'cache-control': 'private, no-store' }
  const actor = await getActor()
  if (!actor) return new Response(null, { status: 401, headers })
  if (!can(actor, 'read_log')) return new Response(null, { status: 404, headers })
  const filter = readLogFilter(Object.fromEntries(request.nextUrl.searchParams))
  const { timeZone } = await getNewsroom()
  const lines = Readable.from(readWholeLog(actor, filter, timeZone)).map(record)
  // The mark at the beginning tells Excel that it is UTF-8; line ends and quotes as RFC 4180 has them.
  const csv = stringify({
    header: true,
    columns,
    bom: true,
    quoted: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
  lines.on('error', (error) => csv.destroy(error))
  const body = Readable.toWeb(lines.pipe(csv)) as ReadableStream
  const name = `log-${dayIn(timeZone)}.csv`
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}

const say = createTranslator({ locale: 'en', messages, namespace: 'desk.event' }) as unknown as Say

function record(line: LogLine): string[] {
  const { at, by, act, subject, subjectId, claimId, sentence, fields } = line
  const who = by ?? say('installation')
  const texts = [at.toISOString(), who, tell(line, say, 'en'), act, subject, subjectId, claimId ?? '', sentence ?? '']
  return [...texts, (fields ?? []).join(' ')].map(cell)
}
