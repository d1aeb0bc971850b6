import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { sha256 } from '#lib/sha256'
import type { CaptureCopy } from './capture-copy.ts'
import { readArchive } from './read-archive.ts'
import { captureRecords, warcinfo } from './warc.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const html = utf8('<title>Η συνθήκη</title><p>Υπέγραψαν.')
const at = new Date('2026-03-01T10:00:00.123Z')
const id = '0b5a1f2e-7d5c-4a39-9a52-0d6b3f0e8a11'

const fetched: CaptureCopy = {
  id,
  method: 'fetch',
  mediaType: 'text/html',
  bytesSha256: sha256(html),
  textSha256: sha256('Υπέγραψαν.'),
  redirects: [{ url: 'http://paper.example/treaty', status: 301 }],
  finalUrl: 'https://paper.example/treaty?a=1',
  status: 200,
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Encoding', 'gzip'],
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ],
  recordedAt: null,
  capturedAt: at,
  source: {
    id: 'a source',
    title: 'The treaty\r\nInjected: yes',
    publisher: 'A paper',
    url: 'http://paper.example/treaty',
  },
  bytes: html,
  text: 'Υπέγραψαν.',
  withheld: null,
}
const pasted: CaptureCopy = {
  ...fetched,
  method: 'paste',
  mediaType: 'text/plain',
  bytes: utf8('Υπέγραψαν.'),
  redirects: null,
  finalUrl: null,
  status: null,
  headers: null,
}

async function archive(copy: CaptureCopy) {
  const info = await warcinfo({ id, at, software: 'Counterclaim', title: 'A capture', newsroom: 'The Paper' })
  const records = [info.bytes]
  for await (const { bytes } of captureRecords(copy)) records.push(bytes)
  return Buffer.concat(records)
}

async function parsed(copy: CaptureCopy) {
  const found = []
  for await (const record of new WARCParser([await archive(copy)])) {
    const body = new TextDecoder().decode(await record.readFully())
    found.push({ type: record.warcType, url: record.warcTargetURI, record, body })
  }
  return found
}
const typesOf = (records: { type: string }[]) => records.map(({ type }) => type)

test('what was fetched stands there as it came, with each redirect, its text and what is known', async () => {
  const records = await parsed(fetched)
  expect(typesOf(records)).toEqual(['warcinfo', 'response', 'response', 'conversion', 'metadata'])
  const [, redirect, answer, conversion, metadata] = records
  expect(redirect).toMatchObject({ url: 'http://paper.example/treaty', body: '' })
  expect(redirect?.record.httpHeaders?.statusCode).toBe(301)
  expect(redirect?.record.httpHeaders?.headers.get('location')).toBe(fetched.finalUrl)
  expect(answer).toMatchObject({ url: fetched.finalUrl, body: new TextDecoder().decode(html) })
  expect([...(answer?.record.httpHeaders?.headers ?? [])]).toEqual([
    ['content-length', String(html.length)],
    ['content-type', 'text/html; charset=utf-8'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
    ['x-archive-orig-content-encoding', 'gzip'],
  ])
  expect(answer?.record.warcPayloadDigest).toBe(`sha256:${fetched.bytesSha256}`)
  expect(conversion?.body).toBe(fetched.text)
  expect(conversion?.record.warcHeader('WARC-Refers-To')).toBe(answer?.record.warcHeader('WARC-Record-ID'))
  expect(metadata?.body).toContain(`bytes-sha256: ${fetched.bytesSha256}\r\n`)
  expect(metadata?.body).toContain('title: The treaty Injected: yes\r\n')
  for (const { record } of records) expect(record.warcHeaders.statusline).toBe('WARC/1.1')
})

test('what somebody gave us has an address of its own, not the one it is said to come from', async () => {
  const records = await parsed(pasted)
  expect(typesOf(records)).toEqual(['warcinfo', 'resource', 'conversion', 'metadata'])
  expect(records[1]).toMatchObject({ url: `urn:counterclaim:capture:${id}`, body: 'Υπέγραψαν.' })
  expect(records[1]?.record.warcContentType).toBe('text/plain; charset=utf-8')
})

test('an image is no answer of a server: it was written anew before it was kept', async () => {
  const records = await parsed({ ...fetched, mediaType: 'image/png', text: '' })
  expect(typesOf(records)).toEqual(['warcinfo', 'response', 'resource', 'metadata'])
  expect(records[2]).toMatchObject({ url: fetched.finalUrl })
})

test('the text of what is no text can be looked up by itself', async () => {
  const records = await parsed({ ...fetched, mediaType: 'application/pdf' })
  expect(records.find(({ url }) => url === `urn:counterclaim:text:${id}`)).toMatchObject({
    type: 'resource',
    body: fetched.text,
  })
})

test('of what was withheld, hash and reason stay', async () => {
  const withheld = { reason: 'A court order', at }
  const records = await parsed({ ...fetched, bytes: null, text: null, withheld })
  expect(typesOf(records)).toEqual(['warcinfo', 'metadata'])
  expect(records[1]?.body).toContain('withheld: A court order\r\n')
  expect(records[1]?.body).toContain(fetched.bytesSha256)
})

test('of what was never kept here, it says so', async () => {
  const records = await parsed({ ...fetched, bytes: null, text: null })
  expect(typesOf(records)).toEqual(['warcinfo', 'metadata'])
  expect(records[1]?.body).toContain('kept: only its hashes\r\n')
  expect((await parsed(fetched)).at(-1)?.body).not.toContain('kept:')
})

test('the same capture gives the same bytes', async () => {
  expect(await archive(fetched)).toEqual(await archive(fetched))
})

test.each([
  ['fetched', fetched, { url: fetched.finalUrl, mediaType: 'text/html; charset=utf-8', status: 200 }],
  ['pasted', pasted, { url: null, mediaType: 'text/plain; charset=utf-8', status: 200 }],
])('what we write, we read: %s', async (_, copy, page) => {
  expect((await readArchive(await archive(copy))).page).toMatchObject({
    ...page,
    bytes: copy.bytes,
    recordedAt: at.toISOString(),
  })
})

test('a byte that changed on the way is noticed', async () => {
  const whole = await archive(pasted)
  const plain = gunzipSync(whole)
  expect((await readArchive(plain)).page.status).toBe(200)
  plain[plain.indexOf('Υπέγραψαν')] = 0xcf
  await expect(readArchive(plain)).rejects.toMatchObject({ code: 'unreadable' })
})
