import { inflateSync } from 'node:zlib'

const woffHeader = 44
const woffRecord = 20
const record = 16

/** A font as it was before it was packed for the web (WOFF 1.0): what draws text outside of browsers takes only that. */
export function unpackFont(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = woffHeader + index * woffRecord
    const [offset, packed, length] = [4, 8, 12].map((part) => woff.readUInt32BE(at + part)) as [number, number, number]
    const content = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      content: packed < length ? inflateSync(content) : content,
    }
  })
  const head = Buffer.alloc(12 + count * record)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const power = 31 - Math.clz32(count)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  let end = head.length
  const parts: Buffer[] = []
  for (const [index, { tag, checksum, content }] of tables.entries()) {
    const at = 12 + index * record
    tag.copy(head, at)
    checksum.copy(head, at + 4)
    head.writeUInt32BE(end, at + 8)
    head.writeUInt32BE(content.length, at + 12)
    const padding = Buffer.alloc((4 - (content.length % 4)) % 4)
    parts.push(content, padding)
    end += content.length + padding.length
  }
  return Buffer.concat([head, ...parts])
}
