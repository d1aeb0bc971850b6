import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { read } from './reader.ts'
import { address, awkwardPages, sent } from './testing/awkward-pages.ts'

// What reads them is large, and loaded with the first.
vi.setConfig({ testTimeout: 20_000 })

const page = (name: string) => readFileSync(join(import.meta.dirname, `pages/${name}.html`), 'utf8')

test('every awkward page is expected to say something', () => {
  const files = readdirSync(join(import.meta.dirname, 'pages')).map((file) => file.replace(/\.html$/, ''))
  expect(files.sort()).toEqual(Object.keys(awkwardPages).sort())
  expect(files.length).toBeGreaterThanOrEqual(30)
})

test.each(Object.entries(awkwardPages))(
  'an awkward page is read: %s',
  async (name, { says, trouble, has = [], hasNot = [], url = address }) => {
    const reading = await read({ ...sent(name, page(name)), url, status: 200 })
    const first = Object.fromEntries(reading.proposals.toReversed().map(({ field, value }) => [field, value]))
    expect(first).toEqual(says)
    expect(reading.trouble).toBe(trouble ?? null)
    for (const words of has) expect(reading.text).toContain(words)
    for (const words of hasNot) expect(reading.text).not.toContain(words)
  },
)

test('what a program saved says when and from where', async () => {
  const { bytes } = sent('single-file', page('single-file'))
  expect(await read({ bytes, fileName: 'page.html' })).toMatchObject({
    recordedAt: '2025-01-17T08:30:00.000Z',
    finalUrl: 'https://www.mail.example/ships?fbclid=abc',
    mediaType: 'text/html',
  })
})
