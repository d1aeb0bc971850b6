import { type Browser, chromium } from '@playwright/test'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkWacz } from '#e2e/support/check-wacz'
import type { CaptureCopy } from '#lib/archives/capture-copy'
import { writeWacz } from '#lib/archives/wacz'
import { sha256 } from '#lib/sha256'
import { browserFlags, findBrowser } from '#scripts/testing/browser.ts'
import { makePdf } from './support/documents.ts'
import { serveReplay } from './support/replay-server.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

type Given = Pick<CaptureCopy, 'method' | 'mediaType' | 'text'> & Partial<CaptureCopy> & { bytes: Uint8Array }

let made = 0
const copyOf = (given: Given): CaptureCopy => ({
  id: `0b5a1f2e-7d5c-4a39-9a52-0d6b3f0e8a0${made++}`,
  bytesSha256: sha256(given.bytes),
  textSha256: sha256(given.text ?? ''),
  redirects: null,
  finalUrl: null,
  status: null,
  headers: null,
  recordedAt: null,
  capturedAt: new Date('2026-03-01T10:00:00.500Z'),
  source: { id: 'a source', title: 'A source', publisher: 'A paper', url: null },
  withheld: null,
  ...given,
})

const page = utf8('<!doctype html><title>The treaty</title><p>Υπέγραψαν τη συνθήκη.</p>')
const fetched = copyOf({
  method: 'fetch',
  mediaType: 'text/html',
  status: 200,
  redirects: [{ url: 'http://paper.example/t', status: 301 }],
  finalUrl: 'https://paper.example/treaty',
  headers: [
    ['content-type', 'text/html; charset=utf-8'],
    ['content-encoding', 'gzip'],
  ],
  bytes: page,
  text: 'Υπέγραψαν τη συνθήκη.',
})
const pasted = copyOf({
  method: 'paste',
  mediaType: 'text/plain',
  bytes: utf8('Ze tekenden het verdrag.'),
  text: 'Ze …',
})
const saved = copyOf({
  method: 'upload',
  mediaType: 'text/html',
  bytes: utf8('<p>A saved page.'),
  text: 'A saved page.',
})
const pdf = copyOf({
  method: 'upload',
  mediaType: 'application/pdf',
  bytes: makePdf('A treaty'),
  text: 'Words of the PDF',
})
const drawn = sharp({ create: { width: 120, height: 80, channels: 3, background: '#804020' } }).png()
const image = copyOf({ method: 'upload', mediaType: 'image/png', bytes: await drawn.toBuffer(), text: '' })

async function makeWacz() {
  const chunks: Uint8Array[] = []
  const copies = (async function* () {
    yield* [fetched, pasted, saved, pdf, image]
  })()
  const claim = { id: 'a claim', sentence: 'They signed a treaty.' }
  const about = { claim, at: fetched.capturedAt, newsroom: 'The Paper', software: 'Counterclaim' }
  for await (const chunk of writeWacz({ ...about, copies })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

let browser: Browser
let replay: Awaited<ReturnType<typeof serveReplay>>
const wacz = await makeWacz()

beforeAll(async () => {
  // Only the archive answers: whatever else a page asks for leads nowhere.
  const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
  browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: [...browserFlags, alone] })
  replay = await serveReplay(wacz)
})
afterAll(async () => {
  await browser.close()
  replay.close()
})

type Look = { type?: unknown; words?: unknown; width?: number }

/** Opens an archived page in ReplayWeb.page and waits for its type, its words or the width of its image. */
async function expectShown(site: string, address: string, expected: Look) {
  const context = await browser.newContext()
  try {
    const opened = await context.newPage()
    await opened.goto(`${site}/?page=${encodeURIComponent(address)}`)
    const look = async () => {
      const frame = opened.frames().find((each) => each.url().includes('mp_/'))
      return frame?.evaluate(() => ({
        type: document.contentType,
        words: document.body?.innerText.trim() ?? '',
        width: document.images[0]?.naturalWidth ?? null,
      }))
    }
    // A frame that is being replaced can't be asked.
    const seen = () => look().catch(() => undefined)
    await expect.poll(seen, { timeout: 60_000, interval: 200 }).toMatchObject(expected)
  } finally {
    await context.close()
  }
}

const own = ({ id }: CaptureCopy) => `urn:counterclaim:capture:${id}`

test.each([
  ['a fetched page', 'https://paper.example/treaty', { type: 'text/html', words: 'Υπέγραψαν τη συνθήκη.' }],
  ['what led to it', 'http://paper.example/t', { type: 'text/html', words: 'Υπέγραψαν τη συνθήκη.' }],
  ['a pasted text', own(pasted), { type: 'text/plain', words: 'Ze tekenden het verdrag.' }],
  ['a saved page', own(saved), { type: 'text/html', words: 'A saved page.' }],
  ['a PDF', own(pdf), { type: 'application/pdf' }],
  ['the text of a PDF', `urn:counterclaim:text:${pdf.id}`, { type: 'text/plain', words: 'Words of the PDF' }],
  ['an image', own(image), { type: 'image/png', width: 120 }],
])('ReplayWeb.page shows %s', (_, address, expected) => expectShown(replay.url, address, expected))

test('the evidence keeps the rules of the format; one byte that changed is noticed by validator and replay', async () => {
  expect(await checkWacz(wacz)).toEqual([])
  const broken = Buffer.from(wacz)
  // The page's record is the third: what the archive is, what led to the page, the page.
  const record = Buffer.from([0x1f, 0x8b, 0x08])
  let at = -1
  for (let count = 0; count < 3; count++) at = broken.indexOf(record, at + 1)
  broken[at + 60] = (broken[at + 60] ?? 0) ^ 0xff
  expect(await checkWacz(broken)).not.toEqual([])
  const site = await serveReplay(broken)
  await expectShown(site.url, 'https://paper.example/treaty', {
    words: expect.stringContaining('Archived Page Not Found'),
  })
  site.close()
})
