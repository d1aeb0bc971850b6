import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'
import { expect, test } from 'vitest'
import { readDocument } from '#lib/documents/read-document'
import { browserFlags, findBrowser } from '#scripts/testing/browser.ts'

const find = createRequire(import.meta.url).resolve
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

test('a PDF that a browser printed is read in the order of its languages', async () => {
  const lines = {
    el: 'Η κυβέρνηση «διαψεύδει» ότι πουλήθηκαν όπλα· ο υπουργός μίλησε χθες.',
    ru: 'Правительство «отрицает» поставки оружия.',
    nl: 'De regering ontkent “leveringen” — efficiënt en in het officiële stuk.',
    fa: 'دولت فروش هرگونه سلاح را رد کرد و گفت در سال 2025 چنین قراردادی نبود.',
    ar: 'تنفي الحكومة بيع أي أسلحة في عام 2025.',
  }
  const fonts = [
    ['vazirmatn', 'arabic', 'U+0600-06FF'],
    ['source-sans-3', 'greek', 'U+0370-03FF'],
    ['source-sans-3', 'cyrillic', 'U+0400-045F'],
    ['source-sans-3', 'latin', 'U+0000-00FF, U+2000-206F'],
  ].map(([name, script, range]) => {
    const file = find(`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`)
    const address = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`
    return `@font-face { font-family: letters; src: url(${address}); unicode-range: ${range} }`
  })
  const paragraphs = Object.entries(lines).map(
    ([lang, line]) => `<p lang="${lang}" dir="${/^(fa|ar)$/.test(lang) ? 'rtl' : 'ltr'}">${line}</p>`,
  )
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags })
  const page = await browser.newPage()
  await page.setContent(`<style>${fonts.join('')} p { font: 16px letters, sans-serif }</style>${paragraphs.join('')}`)
  await page.evaluate(() => document.fonts.ready)
  const printed = await page.pdf()
  await browser.close()
  const { text } = await readDocument({ bytes: new Uint8Array(printed), mediaType: 'application/pdf' })
  expect(text.split('\n')).toEqual(Object.values(lines))
})
