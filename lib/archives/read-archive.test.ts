import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { readArchive } from './read-archive.ts'

// Bombs take their time, perhaps on a machine that does much else.
vi.setConfig({ testTimeout: 60_000 })

const html = '<!doctype html><title>Treaty</title><p>They signed it.</p>'
const utf8 = (text: string) => new TextEncoder().encode(text)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type Made = {
  type?: string
  url?: string
  date?: string
  block: string | Uint8Array
  more?: string[]
  length?: number | string
}

function record({
  type = 'response',
  url = 'https://paper.example/treaty',
  date = '2026-03-01T10:00:00Z',
  ...rest
}: Made) {
  const block = Buffer.from(rest.block)
  const head = ['WARC/1.1', `WARC-Type: ${type}`, `WARC-Target-URI: ${url}`, `WARC-Date: ${date}`, ...(rest.more ?? [])]
  return Buffer.concat([
    utf8([...head, `Content-Length: ${rest.length ?? block.length}`, '', ''].join('\r\n')),
    block,
    utf8('\r\n\r\n'),
  ])
}

const answer = (body: string | Uint8Array = html, ...headers: string[]) => {
  const lines = ['HTTP/1.1 200 OK', ...(headers.length > 0 ? headers : ['Content-Type: text/html; charset=utf-8'])]
  return Buffer.concat([utf8(`${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}
const moved = (to: string) => `HTTP/1.1 301 Moved\r\nLocation: ${to}\r\n\r\n`
const gzipped = (...records: Uint8Array[]) => Buffer.concat(records.map((each) => gzipSync(each)))
const info = record({ type: 'warcinfo', block: 'software: a crawler\r\n' })

const pageOf = async (archive: Uint8Array) => (await readArchive(archive)).page
const textOf = async (archive: Uint8Array) => new TextDecoder().decode((await pageOf(archive)).bytes)
const codeOf = (archive: Uint8Array) =>
  readArchive(archive).then(
    () => 'read',
    (error) => error.code ?? error,
  )

function wacz(
  files: Record<string, Uint8Array>,
  { pages = [] as object[], hashes = {} as Record<string, string> } = {},
) {
  const list = utf8(
    [{ format: 'json-pages-1.0', id: 'pages' }, ...pages].map((page) => JSON.stringify(page)).join('\n'),
  )
  const all: Record<string, Uint8Array> = { ...files, 'pages/pages.jsonl': list }
  const resources = Object.entries(all).map(([path, bytes]) => ({
    path,
    hash: hashes[path] ?? `sha256:${sha256(bytes)}`,
    bytes: bytes.length,
  }))
  return zipSync(
    { ...all, 'datapackage.json': utf8(JSON.stringify({ wacz_version: '1.1.1', resources })) },
    { level: 0 },
  )
}

describe('a WARC', () => {
  test.each([
    ['as it is', Buffer.concat([info, record({ block: answer() })])],
    ['compressed record by record', gzipped(info, record({ block: answer() }))],
    ['compressed as one', gzipSync(Buffer.concat([info, record({ block: answer() })]))],
    [
      'cut off behind the page',
      gzipped(info, record({ block: answer() }), record({ block: answer('later') })).subarray(0, -40),
    ],
  ])('gives its page: %s', async (_, archive) => {
    expect(await pageOf(archive)).toEqual({
      bytes: expect.anything(),
      mediaType: 'text/html; charset=utf-8',
      url: 'https://paper.example/treaty',
      status: 200,
      headers: [['Content-Type', 'text/html; charset=utf-8']],
      recordedAt: '2026-03-01T10:00:00.000Z',
    })
    expect(await textOf(archive)).toBe(html)
  })

  test('gives the first document that was answered well, not what surrounds it', async () => {
    const archive = gzipped(
      info,
      record({ url: 'https://paper.example/robots.txt', block: answer('User-agent: *', 'Content-Type: text/plain') }),
      record({ url: 'http://paper.example/treaty', block: moved('https://paper.example/treaty') }),
      record({ url: 'https://paper.example/logo.png', block: answer('PNG', 'Content-Type: image/png') }),
      record({ block: answer() }),
      record({ url: 'https://ads.example/frame', block: answer('<p>Buy') }),
    )
    expect(await textOf(archive)).toBe(html)
  })

  test('gives what is kept as a resource, without an address where it names none', async () => {
    const more = ['Content-Type: text/plain']
    const archive = record({ type: 'resource', url: 'urn:counterclaim:capture:1', block: 'Pasted', more })
    expect(await pageOf(archive)).toMatchObject({ url: null, mediaType: 'text/plain', status: 200, headers: [] })
    expect(await textOf(archive)).toBe('Pasted')
  })

  test.each([
    ['gzip', gzipSync(html), 'Content-Encoding: gzip'],
    ['brotli', brotliCompressSync(html), 'Content-Encoding: br'],
    ['chunks', Buffer.from(`${html.length.toString(16)}\r\n${html}\r\n0\r\n\r\n`), 'Transfer-Encoding: chunked'],
    ['nothing, although it says gzip', Buffer.from(html), 'Content-Encoding: gzip'],
    ['nothing, although it says chunked', Buffer.from(html), 'Transfer-Encoding: chunked'],
  ])('decodes what was sent in %s', async (_, body, header) => {
    expect(await textOf(gzipped(record({ block: answer(body, 'Content-Type: text/html', header) })))).toBe(html)
  })

  test('gives what was kept before, where a record only says that it was the same', async () => {
    const digest = 'WARC-Payload-Digest: sha256:abc'
    const archive = gzipped(
      record({ url: 'https://other.example/', block: answer(html, 'Content-Type: application/pdf'), more: [digest] }),
      record({ type: 'revisit', block: answer(''), date: '2026-04-01T00:00:00Z', more: [digest] }),
    )
    expect(await pageOf(archive)).toMatchObject({
      url: 'https://paper.example/treaty',
      recordedAt: '2026-04-01T00:00:00.000Z',
    })
    expect(await textOf(archive)).toBe(html)
    expect(await codeOf(gzipped(record({ type: 'revisit', block: answer(''), more: [digest] })))).toBe('no_page')
  })

  test('is refused when a block is not what its digest says, in any notation', async () => {
    const block = answer()
    const sha1 = createHash('sha1').update(block).digest('hex')
    const withDigest = (digest: string) => record({ block, more: [`WARC-Block-Digest: ${digest}`] })
    expect(await codeOf(withDigest(`sha256:${sha256(block)}`))).toBe('read')
    expect(await codeOf(withDigest(`sha1:${sha1}`))).toBe('read')
    expect(await codeOf(withDigest('md5:whatever'))).toBe('read')
    expect(await codeOf(withDigest(`sha256:${sha256(utf8('another'))}`))).toBe('unreadable')
    expect(await codeOf(withDigest('sha1:VHBQHUVPCVKBQQVF7HMSNGZVV3F3Q4LU'))).toBe('unreadable')
  })

  test('finds its page behind ten thousand others', async () => {
    const image = record({ block: answer('PNG', 'Content-Type: image/png') })
    const many = gzipSync(Buffer.concat(Array.from({ length: 10_000 }, () => image)))
    expect(await textOf(Buffer.concat([many, gzipSync(record({ block: answer() }))]))).toBe(html)
  })

  test.each([
    ['nothing', utf8('')],
    ['a text', utf8('A text')],
    ['gzip of something else', gzipSync('A text\r\n\r\n')],
    ['with rubbish at its end', Buffer.concat([gzipped(record({ block: answer() })), utf8('rubbish')])],
    ['half a gzip header', gzipSync('x').subarray(0, 5)],
    ['a length that is no number', record({ block: answer(), length: 'many' })],
    ['a length below zero', record({ block: answer(), length: -1 })],
    ['a page that is cut off', record({ block: answer() }).subarray(0, -20)],
    ['a length beyond its end', record({ block: answer(), length: 100_000 })],
  ])('is refused: %s', async (_, archive) => {
    expect(await codeOf(archive)).toBe('unreadable')
  })

  test.each([
    ['no records of pages', gzipped(info, record({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }))],
    ['only what nobody reads', gzipped(record({ block: answer('x', 'Content-Type: video/mp4') }))],
    ['an answer that is none', gzipped(record({ block: 'something else' }))],
  ])('has no page: %s', async (_, archive) => {
    expect(await codeOf(archive)).toBe('no_page')
  })

  test('a page that was not there says so by its status', async () => {
    const gone = 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone'
    expect(await pageOf(record({ block: gone }))).toMatchObject({ status: 404 })
  })
})

describe('what is small and grows', () => {
  const zeros = (mebibytes: number) => Buffer.alloc(mebibytes * 1024 * 1024)
  test('is refused: a page in gzip in a record', async () => {
    const bomb = record({ block: answer(gzipSync(zeros(50)), 'Content-Type: text/html', 'Content-Encoding: gzip') })
    expect(await codeOf(bomb)).toBe('too_large')
  })

  test('is refused: a header without an end', async () => {
    const bomb = gzipSync(Buffer.concat([utf8('WARC/1.1\r\nWARC-Type: '), zeros(40)]))
    expect(await codeOf(bomb)).toBe('too_complex')
  })

  test('is refused: more than we unpack', async () => {
    const member = gzipSync(zeros(20))
    const start = gzipSync(utf8(`WARC/1.1\r\nWARC-Type: response\r\nContent-Length: ${64 * 1024 * 1024 * 10}\r\n\r\n`))
    expect(await codeOf(Buffer.concat([start, ...Array.from({ length: 10 }, () => member)]))).toBe('too_large')
  })
})

describe('a WACZ', () => {
  const warc = gzipped(
    info,
    record({ url: 'https://paper.example/', block: answer('<p>Front page') }),
    record({ url: 'http://paper.example/treaty', block: moved('https://paper.example/treaty') }),
    record({ block: answer('<p>Older'), date: '2026-01-01T00:00:00Z' }),
    record({ block: answer() }),
  )
  const ts = '2026-03-01T10:00:00Z'

  test.each([
    ['the page', 'https://paper.example/treaty'],
    ['a redirect to it', 'http://paper.example/treaty'],
    ['a place in it', 'https://paper.example/treaty#second'],
  ])('gives the page that it lists first and keeps, nearest in time: %s', async (_, url) => {
    const pages = [
      { url: 'https://not.kept.example/', ts },
      { url, ts },
    ]
    expect(await textOf(wacz({ 'archive/data.warc.gz': warc }, { pages }))).toBe(html)
  })

  test('gives the first document when it lists none', async () => {
    expect(await textOf(wacz({ 'archive/data.warc.gz': warc }))).toBe('<p>Front page')
  })

  test('gives what was deflated, and from the second file', async () => {
    const pages = [{ url: 'https://paper.example/treaty', ts }]
    const files = {
      'archive/a.warc': record({ url: 'https://a.example/', block: answer('<p>A') }),
      'archive/b.warc.gz': warc,
    }
    const deflated = zipSync({
      ...files,
      'pages/pages.jsonl': utf8(`${JSON.stringify(pages[0])}\n{no json`),
      'datapackage.json': utf8('{"resources":[]}'),
    })
    expect(await textOf(deflated)).toBe(html)
  })

  test('is refused when a file in it is not what its list says', async () => {
    const hashes = { 'archive/data.warc.gz': `sha256:${sha256(utf8('another'))}` }
    expect(await codeOf(wacz({ 'archive/data.warc.gz': warc }, { hashes }))).toBe('unreadable')
    const whole = wacz({ 'archive/data.warc.gz': warc })
    expect(await codeOf(whole)).toBe('read')
    whole[80] = (whole[80] ?? 0) ^ 1
    expect(await codeOf(whole)).toBe('unreadable')
  })

  test.each([
    ['a zip file of something else', zipSync({ 'a.txt': utf8('A') }), 'unreadable'],
    ['without its end', wacz({ 'archive/data.warc.gz': warc }).subarray(0, -30), 'unreadable'],
    [
      'with names that lead elsewhere',
      wacz({ '../archive/data.warc.gz': warc, 'archive/../x.warc.gz': warc }),
      'no_page',
    ],
    ['without web archives', wacz({}), 'no_page'],
  ])('is refused: %s', async (_, archive, code) => {
    expect(await codeOf(archive)).toBe(code)
  })

  test('is refused when it has too many files, or points outside', async () => {
    const whole = Buffer.from(wacz({ 'archive/data.warc.gz': warc }))
    const end = whole.length - 22
    const with16 = (at: number, value: number) => {
      const changed = Buffer.from(whole)
      changed.writeUInt16LE(value, at)
      return changed
    }
    expect(await codeOf(with16(end + 10, 60_000))).toBe('too_complex')
    const outside = Buffer.from(whole)
    outside.writeUInt32LE(0x7fffffff, end + 16)
    expect(await codeOf(outside)).toBe('unreadable')
  })

  test('whose files unpack to more than we unpack is refused', async () => {
    const zeros = Buffer.alloc(50 * 1024 * 1024)
    const names = ['archive/a.warc', 'archive/b.warc', 'archive/c.warc']
    const of = <T>(value: T) => Object.fromEntries(names.map((name) => [name, value]))
    const hashes = of(`sha256:${sha256(zeros)}`)
    const whole = Buffer.from(wacz(of(new Uint8Array(deflateRawSync(zeros))), { hashes }))
    // What stands there stored is said to be deflated.
    const central = Buffer.from([0x50, 0x4b, 1, 2])
    for (let at = whole.indexOf(central); at >= 0; at = whole.indexOf(central, at + 1)) {
      if (whole.subarray(at + 46, at + 53).toString() === 'archive') whole.writeUInt16LE(8, at + 10)
    }
    expect(await codeOf(whole)).toBe('too_large')
  })
})
