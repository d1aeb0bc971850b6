import { expect, test } from 'vitest'
import { fetchAddress } from './fetch-address.ts'

// What connects is tried in e2e/hard/fetching-*.test.ts.

test('whoever no longer waits ends it, with their own reason', async () => {
  const reason = new Error('enough')
  const resolve = () => new Promise<string[]>(() => {})
  await expect(fetchAddress('http://news.example.com/', { resolve, signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  )
  const waiting = new AbortController()
  const fetching = fetchAddress('http://news.example.com/', { resolve, signal: waiting.signal })
  waiting.abort(reason)
  await expect(fetching).rejects.toBe(reason)
})

test('a name is asked for only when its address could be gone to', async () => {
  const asked: string[] = []
  const resolve = async (name: string) => {
    asked.push(name)
    return ['93.184.216.34', '10.0.0.1']
  }
  for (const address of [
    'http://news.example.com:81/',
    'ftp://news.example.com/',
    'http://x.local/',
    'http://u@news.example.com/',
  ]) {
    await expect(fetchAddress(address, { resolve })).rejects.toThrow()
  }
  expect(asked).toEqual([])
  await expect(fetchAddress('http://news.example.com/', { resolve })).rejects.toMatchObject({
    code: 'forbidden_address',
    details: { host: 'news.example.com' },
  })
  expect(asked).toEqual(['news.example.com'])
})
