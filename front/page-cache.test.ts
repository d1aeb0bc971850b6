import fs from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import PageCache from './page-cache.cjs'

const kind = 'APP_PAGE'
let folder: string
let count = 0
let key: string
let tag: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-cache-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => {
  count++
  key = `/claims/page-${count}`
  tag = `claim:${count}`
})

// The framework makes one for each request; what they remember is shared.
const cache = (headers = {}) =>
  new PageCache({
    fs: {
      existsSync: fs.existsSync,
      readFile: fs.promises.readFile,
      readFileSync: fs.readFileSync,
      stat: fs.promises.stat,
    },
    serverDistDir: folder,
    flushToDisk: false,
    maxMemoryCacheSize: 1_000_000,
    revalidatedTags: [],
    _requestHeaders: headers,
  })
const get = (headers = {}) => cache(headers).get(key, { kind, isFallback: false })
const page = (html: string) => ({ kind, html, headers: { 'x-next-cache-tags': tag }, status: 200 })
const set = (html: string) =>
  cache().set(key, page(html), { cacheControl: { revalidate: 3_600, expire: 86_400 }, isFallback: false })
const expire = () => cache().revalidateTag([tag], { expire: 0 })
const html = async (headers = {}) => ((await get(headers))?.value as { html: string } | undefined)?.html

/** Times are compared to the millisecond. */
function nextMillisecond() {
  const before = Date.now()
  while (Date.now() <= before + 2);
}

test('keeps a page until its tag is expired', async () => {
  expect(await html()).toBeUndefined()
  await set('first')
  expect(await html()).toBe('first')
  nextMillisecond()
  await expire()
  nextMillisecond()
  expect(await html()).toBeUndefined()
  await set('second')
  expect(await html()).toBe('second')
})

test('shows nobody a page that was begun before its tag was expired and finished after', async () => {
  expect(await html()).toBeUndefined()
  await expire()
  nextMillisecond()
  await set('of the old state')
  expect(await html()).toBeUndefined()
})

test('makes the answer to a form afresh', async () => {
  await html()
  await set('page')
  expect(await html({ 'content-type': 'multipart/form-data; boundary=x' })).toBeUndefined()
  expect(await html()).toBe('page')
})
