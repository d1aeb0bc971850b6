import { WARC_1_1, WARCRecord, type WARCRecordOpts, WARCSerializer, type WARCType } from 'warcio'
import { sha256 } from '#lib/sha256'
import { addressOf, type CaptureCopy, isAsSent, needsText, textAddress, typeOf } from './capture-copy.ts'
import { receivedHeaders, statusLine } from './received-headers.ts'

/** One record, compressed by itself, and what an index says of it; null when nobody looks it up. */
export type WrittenRecord = { bytes: Uint8Array; index: IndexEntry | null }
export type IndexEntry = { url: string; at: Date; mime: string; status: number; digest: string }

type Made = Omit<WARCRecordOpts, 'date' | 'warcVersion'> & {
  id: string
  type: WARCType
  at: Date
  body?: Uint8Array
  mime?: string
  status?: number
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const fields = (lines: [string, string | null][]) =>
  utf8(lines.flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/\s+/g, ' ')}\r\n`] : [])).join(''))

/** The same record has the same name in every export. */
function recordId(of: string): string {
  const hex = sha256(of).slice(0, 32).split('')
  hex[12] = '8'
  hex[16] = '8'
  return `<urn:uuid:${hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}>`
}

async function write({ id, at, body, mime, status, warcHeaders, ...rest }: Made): Promise<WrittenRecord> {
  const named = { 'WARC-Record-ID': recordId(id), ...(warcHeaders as Record<string, string>) }
  const record = WARCRecord.create(
    { ...rest, date: at.toISOString(), warcVersion: WARC_1_1, warcHeaders: named },
    body ? [body] : [],
  )
  const bytes = await WARCSerializer.serialize(record, { gzip: true })
  const digest = record.warcPayloadDigest ?? ''
  return { bytes, index: mime && rest.url ? { url: rest.url, at, mime, status: status ?? 200, digest } : null }
}

/** What a WARC begins with. */
export const warcinfo = (about: { id: string; at: Date; software: string; title: string; newsroom: string }) =>
  write({
    id: `${about.id} warcinfo`,
    type: 'warcinfo',
    at: about.at,
    body: fields([
      ['software', about.software],
      ['format', 'WARC File Format 1.1'],
      ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
      ['operator', about.newsroom],
      ['description', about.title],
    ]),
  })

/**
 * The records of a capture: what came from its address, as far as we know it, or the bytes that somebody gave us; the text
 * that was read from them; and what else is known. One that was withheld has only the last.
 */
export async function* captureRecords(copy: CaptureCopy): AsyncGenerator<WrittenRecord> {
  const { id, capturedAt: at, bytes, text } = copy
  const url = addressOf(copy)
  if (bytes) {
    yield* redirectRecords(copy)
    yield mainRecord(copy, bytes)
    if (text) {
      const warcHeaders = { 'Content-Type': 'text/plain; charset=utf-8', 'WARC-Refers-To': recordId(id) }
      yield write({ id: `${id} text`, type: 'conversion', url, at, warcHeaders, body: utf8(text) })
      // Programs that show archives pass conversions over.
      if (needsText(copy)) yield textRecord(copy, text)
    }
  }
  const refersTo: Record<string, string> = bytes ? { 'WARC-Refers-To': recordId(id) } : {}
  yield write({ id: `${id} metadata`, type: 'metadata', url, at, warcHeaders: refersTo, body: fields(knownOf(copy)) })
}

async function* redirectRecords({ id, capturedAt: at, redirects, finalUrl }: CaptureCopy) {
  for (const [step, { url, status }] of (redirects ?? []).entries()) {
    const location = redirects?.[step + 1]?.url ?? finalUrl
    if (!location) continue
    const httpHeaders: [string, string][] = [
      ['Location', location],
      ['Content-Length', '0'],
    ]
    const http = { statusline: statusLine(status), httpHeaders }
    yield write({ id: `${id} ${step}`, type: 'response', url, at, status, mime: 'unk', ...http })
  }
}

function mainRecord(copy: CaptureCopy, bytes: Uint8Array): Promise<WrittenRecord> {
  const { id, capturedAt: at, status, headers } = copy
  const common = { id, url: addressOf(copy), at, body: bytes, mime: copy.mediaType }
  if (!isAsSent(copy) || status === null) {
    return write({ ...common, type: 'resource', warcHeaders: { 'Content-Type': typeOf(copy) } })
  }
  const httpHeaders = receivedHeaders(headers ?? [], bytes.byteLength)
  return write({ ...common, type: 'response', status, statusline: statusLine(status), httpHeaders })
}

function textRecord({ id, capturedAt: at }: CaptureCopy, text: string) {
  const warcHeaders = { 'Content-Type': 'text/plain; charset=utf-8' }
  const body = utf8(text)
  return write({ id: `${id} shown`, type: 'resource', url: textAddress(id), at, mime: 'text/plain', warcHeaders, body })
}

const knownOf = (copy: CaptureCopy): [string, string | null][] => [
  ['capture', copy.id],
  ['source', copy.source.id],
  ['title', copy.source.title],
  ['publisher', copy.source.publisher],
  ['address', copy.source.url],
  ['method', copy.method],
  ['media-type', copy.mediaType],
  ['bytes-sha256', copy.bytesSha256],
  ['text-sha256', copy.textSha256],
  ['recorded', copy.recordedAt?.toISOString() ?? null],
  ['kept', copy.bytes || copy.withheld ? null : 'only its hashes'],
  ['withheld', copy.withheld?.reason ?? null],
  ['withheld-at', copy.withheld?.at.toISOString() ?? null],
]
