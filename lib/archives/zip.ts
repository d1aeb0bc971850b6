import { ArchiveError, archiveLimits } from './archive.ts'
import { inflated, whole } from './unpack.ts'

/** What stands in a zip file under a name. Nothing is unpacked before its content is asked for, and nothing is written. */
export type ZipEntry = { name: string; content: () => AsyncIterable<Uint8Array> }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const zip64EndMark = 0x06064b50
const zip64LocatorMark = 0x07064b50
const inExtra = 0xffffffff

/**
 * The directory at the end of a zip file, which alone says what counts.
 * @throws ArchiveError `unreadable`, `too_complex`
 */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = new Map<string, ZipEntry>()
    let { at, count } = directory(view)
    if (count > archiveLimits.zipEntries) throw new ArchiveError('too_complex')
    for (; count > 0; count--) {
      const read = entryAt(view, bytes, at)
      entries.set(read.entry.name, read.entry)
      at = read.next
    }
    return entries
  } catch (error) {
    // Whatever points outside of the file.
    if (error instanceof RangeError) throw new ArchiveError('unreadable')
    throw error
  }
}

function directory(view: DataView): { at: number; count: number } {
  const comment = 0xffff
  let end = view.byteLength - 22
  while (view.getUint32(end, true) !== endMark) {
    end--
    if (view.byteLength - end > 22 + comment) throw new RangeError('no end')
  }
  const locator = end - 20
  if (locator >= 0 && view.getUint32(locator, true) === zip64LocatorMark) {
    const end64 = Number(view.getBigUint64(locator + 8, true))
    if (view.getUint32(end64, true) !== zip64EndMark) throw new RangeError('no end')
    return { at: Number(view.getBigUint64(end64 + 48, true)), count: Number(view.getBigUint64(end64 + 32, true)) }
  }
  return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) }
}

function entryAt(view: DataView, bytes: Uint8Array, at: number) {
  if (view.getUint32(at, true) !== entryMark) throw new RangeError('no entry')
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  const method = view.getUint16(at + 10, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const wide = wideValues(view, nameEnd, extraEnd)
  const size = view.getUint32(at + 24, true)
  if (size === inExtra) wide.next()
  const packedSize = view.getUint32(at + 20, true)
  const length = packedSize === inExtra ? Number(wide.next().value) : packedSize
  const offset = view.getUint32(at + 42, true)
  const local = offset === inExtra ? Number(wide.next().value) : offset
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))
  const entry: ZipEntry = {
    name,
    content: () => {
      if (isEncrypted || (method !== 0 && method !== 8)) throw new ArchiveError('unreadable')
      const data = packed(view, bytes, local, length)
      return method === 0 ? whole(data) : inflated(data)
    },
  }
  return { entry, next: extraEnd + view.getUint16(at + 32, true) }
}

function packed(view: DataView, bytes: Uint8Array, local: number, length: number): Uint8Array {
  const fits = local + 30 <= view.byteLength && view.getUint32(local, true) === localMark
  const from = fits ? local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true) : Number.NaN
  if (!(from + length <= bytes.length)) throw new ArchiveError('unreadable')
  return bytes.subarray(from, from + length)
}

/** The sizes and places that don't fit into 32 bits, in their order. */
function* wideValues(view: DataView, from: number, to: number): Generator<bigint, undefined> {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const end = at + 4 + view.getUint16(at + 2, true)
    for (let value = at + 4; value + 8 <= end; value += 8) yield view.getBigUint64(value, true)
    return
  }
}
