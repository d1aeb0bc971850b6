import { constants, createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib'
import { ArchiveError, archiveLimits, isGzip } from './archive.ts'

/** What is cut off ends there, instead of being refused as a whole. */
const asFarAsItGoes = { chunkSize: 64 * 1024, finishFlush: constants.Z_SYNC_FLUSH }

type Chunks = AsyncIterable<Uint8Array>

/** Bytes as they are, or unpacked where they begin as gzip does, in one member or many. */
export async function* plain(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done) return
  const all = resumed(first.value, source)
  yield* isGzip(first.value) ? unpacked(all, createGunzip(asFarAsItGoes)) : all
}

/** Unpacks what a zip file holds deflated. */
export const inflated = (bytes: Uint8Array) => unpacked(whole(bytes), createInflateRaw(asFarAsItGoes))

export async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>) {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** No more of it is unpacked than is asked for. */
async function* unpacked(chunks: Chunks, unpacker: Gunzip | InflateRaw): AsyncGenerator<Uint8Array> {
  let total = 0
  feed(unpacker, chunks).catch((error) => unpacker.destroy(error))
  try {
    for await (const chunk of unpacker) {
      total += chunk.length
      if (total > archiveLimits.unpacked) throw new ArchiveError('too_large')
      yield new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('unreadable')
  } finally {
    unpacker.destroy()
  }
}

async function feed(unpacker: Gunzip | InflateRaw, chunks: Chunks) {
  for await (const chunk of chunks) {
    if (unpacker.destroyed) return
    await new Promise<void>((resolve) => unpacker.write(chunk, () => resolve()))
  }
  unpacker.end()
}

/** All of it, as far as a limit. */
export async function gathered(chunks: Chunks, limit: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) throw new ArchiveError('too_large')
    kept.push(chunk)
  }
  return joined(kept, size)
}

export function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
