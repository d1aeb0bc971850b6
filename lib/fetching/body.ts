import 'server-only'
import { pipeline, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { FetchFailure } from './fetch-failure.ts'

type Chunks = AsyncIterable<Buffer>

/** Ten mebibytes: of the document, and of what comes over the wire. */
export const largestDocument = 10 * 1024 * 1024

/** RFC 9659: no more than 8 MiB of window for what comes over HTTP; a library's own limit is 128. */
const zstd = { params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } }

/** By the first byte: many servers say deflate and leave out the zlib wrapper that the standard asks for. */
const inflate = (first: number) => ((first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw())

const codings: Record<string, (first: number) => Transform> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: inflate,
  br: () => zlib.createBrotliDecompress(),
  zstd: () => zlib.createZstdDecompress(zstd),
}

export const acceptedCodings = 'gzip, deflate, br, zstd'

/**
 * The document in a body, decoded as it comes, so that what unpacks to more than the limit is given up there.
 * @throws FetchFailure
 */
export async function readBody(body: Chunks, contentEncoding: string): Promise<Buffer> {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > 2) throw new FetchFailure('not_http', { reason: 'encoding' })
  const decoded = names.reduceRight((chunks: Chunks, name) => decode(chunks, name), body)
  const kept: Buffer[] = []
  let size = 0
  for await (const chunk of decoded) {
    size += chunk.length
    if (size > largestDocument) throw new FetchFailure('too_large')
    kept.push(chunk)
  }
  return Buffer.concat(kept)
}

async function* decode(source: Chunks, name: string): Chunks {
  const decoderFor = codings[name]
  if (!decoderFor) throw new FetchFailure('not_http', { reason: 'encoding' })
  const chunks = source[Symbol.asyncIterator]()
  const begun = await chunks.next()
  if (begun.done) return
  let troubleBefore: unknown
  async function* all() {
    try {
      yield begun.value
      yield* { [Symbol.asyncIterator]: () => chunks }
    } catch (error) {
      troubleBefore = error
      throw error
    }
  }
  try {
    yield* pipeline(all, decoderFor(begun.value[0] ?? 0), () => {})
  } catch {
    throw troubleBefore ?? new FetchFailure('not_http', { reason: 'encoding' })
  }
}
