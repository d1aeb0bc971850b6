import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { largestDocument, readBody } from './body.ts'

/** As it comes over a wire, in pieces that have nothing to do with what is in them. */
async function* pieces(bytes: Buffer, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const text = 'Η δήλωση δεν επιβεβαιώθηκε. '.repeat(50)

test.each<[string, Buffer]>([
  ['', Buffer.from(text)],
  ['identity', Buffer.from(text)],
  ['gzip', gzipSync(text)],
  ['X-GZip', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['deflate', deflateRawSync(text)],
  ['br', brotliCompressSync(text)],
  ['zstd', zstdCompressSync(text)],
  ['zstd, , br', brotliCompressSync(zstdCompressSync(text))],
])('a body in %j is what its server meant', async (encoding, bytes) => {
  expect(String(await readBody(pieces(bytes), encoding))).toBe(text)
})

test('nothing stays nothing, whatever it is said to be in', async () => {
  expect(await readBody(pieces(Buffer.alloc(0)), 'gzip, br')).toHaveLength(0)
})

test.each<[string, Buffer]>([
  ['gzip', Buffer.from(text)],
  ['gzip', gzipSync(text).subarray(0, 60)],
  ['br', gzipSync(text)],
  ['compress', Buffer.from(text)],
  ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text)))],
])('a body that is not in %j is none', async (encoding, bytes) => {
  await expect(readBody(pieces(bytes), encoding)).rejects.toMatchObject({ code: 'not_http' })
})

test('ten mebibytes are read, and a byte more is not', async () => {
  const most = Buffer.alloc(largestDocument)
  expect(await readBody(pieces(gzipSync(most), 65_536), 'gzip')).toHaveLength(largestDocument)
  await expect(readBody(pieces(gzipSync(Buffer.concat([most, most])), 65_536), 'gzip')).rejects.toMatchObject({
    code: 'too_large',
  })
  await expect(readBody(pieces(Buffer.alloc(largestDocument + 1), 65_536), '')).rejects.toMatchObject({
    code: 'too_large',
  })
})

test('trouble on the way is told as it was', async () => {
  const trouble = new Error('reset')
  async function* breaking() {
    yield gzipSync(text).subarray(0, 20)
    throw trouble
  }
  await expect(readBody(breaking(), 'gzip')).rejects.toBe(trouble)
})
