import { expect, test } from 'vitest'
import { checkWacz } from '#e2e/support/check-wacz'
import { sha256 } from '#lib/sha256'
import type { CaptureCopy } from './capture-copy.ts'
import { readArchive } from './read-archive.ts'
import { writeWacz } from './wacz.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function copy(given: Partial<CaptureCopy> & { id: string; bytes: Uint8Array | null }): CaptureCopy {
  const source = { id: `source of ${given.id}`, title: `Page ${given.id}`, publisher: 'A paper', url: null }
  return {
    method: 'paste',
    mediaType: 'text/plain',
    bytesSha256: sha256(given.bytes ?? 'withheld'),
    textSha256: sha256(given.text ?? 'withheld'),
    redirects: null,
    finalUrl: null,
    status: null,
    headers: null,
    recordedAt: null,
    capturedAt: new Date('2026-03-01T10:00:00.500Z'),
    source,
    text: null,
    withheld: null,
    ...given,
  }
}

const html = utf8('<title>Treaty</title><p>They signed it.')
const fetched = { method: 'fetch', mediaType: 'text/html', status: 200, bytes: html, text: 'They signed it.' } as const
const headers: [string, string][] = [['content-type', 'text/html']]
const url = 'https://www.paper.example/treaty?b=1&a=2'
const copies = [
  copy({ ...fetched, id: 'a', headers, finalUrl: url, redirects: [{ url: 'http://paper.example/t', status: 302 }] }),
  copy({ ...fetched, id: 'b', headers, finalUrl: url, capturedAt: new Date('2026-04-01T10:00:00Z') }),
  copy({ id: 'c', bytes: utf8('Η συνθήκη'), text: 'Η συνθήκη' }),
  copy({
    id: 'd',
    method: 'upload',
    mediaType: 'application/pdf',
    bytes: utf8('%PDF-1.7'),
    text: 'Page one\fPage two',
  }),
  copy({ id: 'e', bytes: null, withheld: { reason: 'A court', at: new Date('2026-05-01T00:00:00Z') } }),
]

async function made(of = copies) {
  const chunks = []
  const given = (async function* () {
    yield* of
  })()
  const claim = { id: 'claim', sentence: 'They signed a treaty.' }
  const about = { claim, at: new Date('2026-05-01T00:00:00Z'), newsroom: 'The Paper', software: 'Counterclaim/0.1.0' }
  for await (const chunk of writeWacz({ ...about, copies: given })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('the evidence of a claim keeps the rules of the format, also when there is none', async () => {
  expect(await checkWacz(await made())).toEqual([])
  expect(await checkWacz(await made([]))).toEqual([])
})

test('the same evidence gives the same bytes', async () => {
  expect((await made()).equals(await made())).toBe(true)
})

test('one byte that changed is noticed, wherever it is', async () => {
  const wacz = await made()
  for (const marker of ['archive/data.warc.gz', 'indexes/index.cdx', 'pages/pages.jsonl', 'datapackage.json']) {
    const broken = Buffer.from(wacz)
    const at = broken.indexOf(marker) + marker.length + 40
    broken[at] = (broken[at] ?? 0) ^ 1
    expect(await checkWacz(broken), marker).not.toEqual([])
  }
})

test('a page of it is read again', async () => {
  expect((await readArchive(await made())).page).toMatchObject({
    url,
    bytes: html,
    recordedAt: '2026-03-01T10:00:00.500Z',
  })
})

test('evidence is written as it is read, so that only one copy has to be held', async () => {
  let asked = 0
  const large = (async function* () {
    for (; asked < 50; asked++)
      yield copy({ id: `${asked}`, bytes: crypto.getRandomValues(new Uint8Array(50_000)), text: '' })
  })()
  const claim = { id: 'claim', sentence: 'A claim' }
  const wacz = writeWacz({ claim, at: new Date(0), newsroom: 'The Paper', software: 'Counterclaim', copies: large })
  let size = 0
  while (size < 60_000) size += (await wacz.next()).value?.length ?? 0
  expect(asked).toBeLessThan(3)
})
