import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { AsyncIterReader } from 'warcio'
import { ArchiveError, archiveLimits } from './archive.ts'
import { joined } from './unpack.ts'

export type HttpHead = { status: number; headers: [string, string][]; length: number }

/** Status and headers of an answer as it came over the line; null when it is none. */
export function readHead(block: Uint8Array): HttpHead | null {
  const text = new TextDecoder('latin1').decode(block.subarray(0, archiveLimits.headers))
  const end = /\r?\n\r?\n/.exec(text)
  const length = end ? end.index + end[0].length : text.length
  const [statusLine = '', ...lines] = text.slice(0, end?.index).split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/.exec(statusLine)?.[1]
  if (!status) return null
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':')
    return colon > 0 ? [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]] : []
  })
  return { status: Number(status), headers, length }
}

export const headerOf = ({ headers }: Pick<HttpHead, 'headers'>, name: string) =>
  headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null

/** What an answer brought, without the ways in which it was sent. */
export async function readBody(head: HttpHead, block: Uint8Array): Promise<Uint8Array> {
  let body = block.subarray(head.length)
  if (/\bchunked\b/i.test(headerOf(head, 'transfer-encoding') ?? '')) body = await dechunked(body)
  if (body.length > archiveLimits.page) throw new ArchiveError('too_large')
  const encodings = (headerOf(head, 'content-encoding') ?? '').toLowerCase().split(',').reverse()
  for (const encoding of encodings) body = decoded(encoding.trim(), body)
  return body
}

async function dechunked(body: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  // warcio leaves alone what only claims to be in chunks.
  for await (const chunk of new AsyncIterReader([body], null, true)) {
    chunks.push(chunk)
    size += chunk.length
  }
  return joined(chunks, size)
}

const limit = { maxOutputLength: archiveLimits.decoded }
const decoders: Record<string, (body: Uint8Array) => Uint8Array> = {
  gzip: (body) => gunzipSync(body, limit),
  br: (body) => brotliDecompressSync(body, limit),
  zstd: (body) => zstdDecompressSync(body, limit),
  // Half of the web means the one, half the other.
  deflate: (body) => ((body[0] ?? 0) % 16 === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit)),
}

/** Some programs that make archives decode a body and leave the header: what can't be decoded is taken as it is. */
function decoded(encoding: string, body: Uint8Array): Uint8Array {
  const decode = decoders[encoding.replace(/^x-/, '')]
  if (!decode || body.length === 0) return body
  try {
    return decode(body)
  } catch (error) {
    if (error instanceof RangeError) throw new ArchiveError('too_large')
    return body
  }
}
