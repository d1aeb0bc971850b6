import type { CacheEntry } from 'next/cache'
import { beforeEach, expect, test } from 'vitest'
import { ValueCache } from './value-cache.ts'

const now = () => performance.timeOrigin + performance.now()
const entry = (text: string, more: Partial<CacheEntry> = {}): CacheEntry => ({
  value: new Blob([text]).stream(),
  tags: ['a'],
  stale: 300,
  timestamp: now(),
  expire: 86_400,
  revalidate: 3_600,
  ...more,
})
const put = (key: string, text: string, more: Partial<CacheEntry> = {}) =>
  cache.set(key, Promise.resolve(entry(text, more)))
async function read(key: string) {
  const found = await cache.get(key)
  return found && new Response(found.value).text()
}

let cache: ValueCache
beforeEach(() => {
  cache = new ValueCache({ entries: 3, bytes: 100 })
})

test('gives back what it was given, as often as it is asked', async () => {
  await put('k', 'Ιράν')
  expect(await read('k')).toBe('Ιράν')
  expect(await read('k')).toBe('Ιράν')
  expect(await read('other')).toBeUndefined()
})

test('forgets what was begun before its tag was expired, and keeps what was begun after', async () => {
  const before = now()
  await put('k', 'old')
  await put('l', 'other', { tags: ['b'] })
  await cache.updateTags(['a'])
  expect(await read('k')).toBeUndefined()
  expect(await read('l')).toBe('other')
  expect(await cache.getExpiration(['a', 'b'])).toBeGreaterThanOrEqual(before)
  await put('k', 'late, but begun before', { timestamp: before })
  expect(await read('k')).toBeUndefined()
  await put('k', 'new')
  expect(await read('k')).toBe('new')
})

test('forgets what is older than it may be', async () => {
  await put('k', 'old', { timestamp: now() - 3_600_001 })
  expect(await read('k')).toBeUndefined()
})

test('holds no more entries than it may, and lets go of those longest unread', async () => {
  for (const key of ['a', 'b', 'c']) await put(key, key)
  await read('a')
  await put('d', 'd')
  expect(cache.size).toBe(3)
  expect(await read('b')).toBeUndefined()
  expect(await read('a')).toBe('a')
  expect(await read('d')).toBe('d')
})

test('holds no more bytes than it may', async () => {
  await put('a', 'x'.repeat(60))
  await put('b', 'y'.repeat(60))
  expect(await read('a')).toBeUndefined()
  expect(await read('b')).toBe('y'.repeat(60))
  await put('c', 'z'.repeat(101))
  expect(await read('c')).toBeUndefined()
  expect(await read('b')).toBe('y'.repeat(60))
})

test('waits for what is still being made', async () => {
  const { promise, resolve } = Promise.withResolvers<CacheEntry>()
  const storing = cache.set('k', promise)
  const reading = read('k')
  resolve(entry('made'))
  expect(await reading).toBe('made')
  await storing
})

test('keeps nothing of what failed half way', async () => {
  const value = new ReadableStream({ start: (controller) => controller.error(new Error('cut')) })
  await put('k', '', { value })
  await cache.set('l', Promise.reject(new Error('failed')))
  expect(await read('k')).toBeUndefined()
  expect(await read('l')).toBeUndefined()
})
