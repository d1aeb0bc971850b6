import { Gunzip, Inflate } from 'fflate'
import { ArchiveError, archiveLimits, isGzip } from './archive.ts'

/** Little enough that no slice of it grows beyond 2 MiB at once. */
const slice = 2 * 1024
/** A reader of lines is spared crumbs. */
const piece = 64 * 1024

/** Unpacks gzip, in one member or many, as it is asked for. What is cut off or followed by rubbish ends there. */
export const gunzipped = (chunks: Iterable<Uint8Array>) => unpacked(chunks, new Gunzip())

/** Unpacks what a zip file holds deflated. */
export const inflated = (chunks: Iterable<Uint8Array>) => unpacked(chunks, new Inflate())

/** Bytes as they are, or unpacked where they begin as gzip does. */
export function* plain(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const source = chunks[Symbol.iterator]()
  const first = source.next()
  if (first.done) return
  const whole = resumed(first.value, source)
  yield* isGzip(first.value) ? gunzipped(whole) : whole
}

function* resumed(first: Uint8Array, rest: Iterator<Uint8Array>) {
  yield first
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

function* sliced(chunks: Iterable<Uint8Array>) {
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += slice) yield chunk.subarray(at, at + slice)
  }
}

function* unpacked(chunks: Iterable<Uint8Array>, unpacker: Gunzip | Inflate): Generator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  let total = 0
  unpacker.ondata = (chunk) => {
    waiting.push(chunk)
    size += chunk.length
    total += chunk.length
  }
  for (const packed of sliced(chunks)) {
    const goesOn = pushed(unpacker, packed)
    if (total > archiveLimits.unpacked) throw new ArchiveError('too_large')
    if (size < piece && goesOn) continue
    yield joined(waiting, size)
    waiting = []
    size = 0
    if (!goesOn) return
  }
  // The unpacker holds back its last words until it hears that nothing follows.
  pushed(unpacker, new Uint8Array(), true)
  if (size > 0) yield joined(waiting, size)
}

function pushed(unpacker: Gunzip | Inflate, packed: Uint8Array, isLast = false): boolean {
  try {
    unpacker.push(packed, isLast)
    return true
  } catch {
    return false
  }
}

/** All of it, as far as a limit. */
export function gathered(chunks: Iterable<Uint8Array>, limit: number): Uint8Array {
  const kept: Uint8Array[] = []
  let size = 0
  for (const chunk of chunks) {
    size += chunk.length
    if (size > limit) throw new ArchiveError('too_large')
    kept.push(chunk)
  }
  return joined(kept, size)
}

export function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
