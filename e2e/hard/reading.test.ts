import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '#lib/documents/read-document'

const bytes = (text: string) => new TextEncoder().encode(text)
const words = 'The ministry said on Friday that nothing had been sent. '.repeat(20)

/** The most that this process itself ever held, in MiB. */
const mostHeld = () => Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024

test.each([
  ['elements in elements', () => `<p>${'<b>'.repeat(3_000_000)}`],
  ['elements without end', () => '<b>x</b>'.repeat(3_000_000)],
  ['signs that begin an element and never end', () => '<'.repeat(3_000_000)],
  ['attributes', () => `<a ${'b=c '.repeat(2_000_000)}>`],
  ['lists in JSON-LD', () => `<script type="application/ld+json">${'['.repeat(1_000_000)}</script><p>${words}`],
])('a page of nothing but %s is read or refused in seconds, and costs the server nothing', async (_, make) => {
  const page = bytes(make())
  const before = mostHeld()
  const from = performance.now()
  const read = await readDocument({ bytes: page, mediaType: 'text/html' }).catch((error) => error)
  expect(read.code ?? 'too_complex').toBe('too_complex')
  expect(performance.now() - from).toBeLessThan(70_000)
  // What is sent to the reader is there twice for a moment.
  expect(mostHeld() - before).toBeLessThan(64)
  expect((await readDocument({ bytes: bytes(`<p>${words}`), mediaType: 'text/html' })).text).toBe(words.trim())
})

test('a page of ten megabytes is read whole', async () => {
  const page = bytes(`<p>${words}</p>`.repeat(8900))
  expect(page.byteLength).toBeGreaterThan(10_000_000)
  const { text } = await readDocument({ bytes: page, mediaType: 'text/html' })
  expect(text.split('\n\n')).toHaveLength(8900)
})
