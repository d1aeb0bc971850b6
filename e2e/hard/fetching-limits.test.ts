import { afterAll, beforeAll, expect, test } from 'vitest'
import { proxyAddress, proxyPassword } from './support/internet/proxy.ts'
import { Internet } from './support/internet.ts'

let internet: Internet
const proxy = (protocol: string, port: number) => `${protocol}://newsroom:${proxyPassword}@proxy.example.com:${port}`
beforeAll(async () => {
  internet = await Internet.open()
  const silent = { 'silent.example.com': [['93.184.216.50']], 'unknown.example.com': ['silence' as const] }
  await internet.names({ 'news.example.com': [['93.184.216.34']], 'proxy.example.com': [[proxyAddress]], ...silent })
  await internet.packBombs()
})
afterAll(() => internet.close())

test('twenty seconds are all that anybody gets, however little they say and however often', async () => {
  const slow = [
    ...['/silence', '/drip', '/drip-header', '/drip-hints', '/slow-steps?0'].map(
      (path) => `http://news.example.com${path}`,
    ),
    'https://silent.example.com/',
    'http://silent.example.com/',
    'http://unknown.example.com/',
  ]
  const ways: Record<string, string>[] = [
    {},
    { FETCH_PROXY: proxy('http', 3128) },
    { FETCH_PROXY: proxy('https', 3130) },
  ]
  const outcomes = await Promise.all(
    ways.map(async (settings) => {
      const fetch = await internet.fetcher(settings)
      return Promise.all(slow.map(async (address) => ({ address, ...(await fetch(address)) })))
    }),
  )
  for (const { address, code, seconds } of outcomes.flat()) {
    expect([address, code]).toEqual([address, 'too_slow'])
    expect(seconds).toBeGreaterThan(19.5)
    // Longer only by what this machine was busy with other things.
    expect(seconds).toBeLessThan(30)
  }
})

test.each(['/bomb-gzip', '/bomb-two', '/bomb-br', '/bomb-zstd', '/endless', '/endless-gzip'])(
  'what grows without end takes less than 64 MiB: %s',
  async (path) => {
    const fetch = await internet.fetcher()
    const before = (await fetch('http://news.example.com/')).memory.now
    const { code, seconds, memory } = await fetch(`http://news.example.com${path}`)
    console.log(
      `${path}: ${(memory.most - before).toFixed(1)} MiB above ${before.toFixed(1)} MiB at rest, ${seconds.toFixed(1)} s`,
    )
    expect(code).toBe('too_large')
    expect(memory.most - before).toBeLessThan(64)
  },
)
