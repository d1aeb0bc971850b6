import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocument } from '#lib/documents/read-document'
import { address, awkwardPages } from '#lib/documents/testing/awkward-pages'
import { Internet } from './support/internet.ts'

let internet: Internet
let fetch: Awaited<ReturnType<Internet['fetcher']>>
beforeAll(async () => {
  internet = await Internet.open()
  await internet.names({ 'news.example.com': [['93.184.216.34']] })
  fetch = await internet.fetcher()
})
afterAll(() => internet.close())

test.each(Object.entries(awkwardPages))(
  'an awkward page is fetched and read, each in its own process: %s',
  { timeout: 60_000 },
  async (name, { says, trouble = null, has = [], hasNot = [], url = address }) => {
    const { base64, mediaType, status, code } = await fetch(`http://news.example.com/awkward?${name}`, true)
    if (code) return expect(code).toBe(trouble)
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
    const reading = await readDocument({ bytes, mediaType, url, status })
    expect(reading.trouble).toBe(trouble)
    expect(Object.fromEntries(reading.proposals.toReversed().map(({ field, value }) => [field, value]))).toEqual(says)
    for (const words of has) expect(reading.text).toContain(words)
    for (const words of hasNot) expect(reading.text).not.toContain(words)
  },
)

test.each([
  ['/ten-mebibytes', null],
  ['/one-more', 'too_large'],
  ['/says-huge', 'too_large'],
  ['/endless', 'too_large'],
  ['/cut', 'unreachable'],
  ['/not-gzip', 'not_http'],
  ['/status?451', 'blocked'],
  ['/status?410', 'gone'],
  ['/challenge', 'blocked'],
])('what is no page, or no end of one, ends in the right error: %s', async (path, code) => {
  expect((await fetch(`http://news.example.com${path}`)).code).toBe(code)
})
