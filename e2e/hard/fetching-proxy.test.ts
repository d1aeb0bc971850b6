import { afterAll, beforeAll, expect, test } from 'vitest'
import { proxyAddress, proxyPassword } from './support/internet/proxy.ts'
import { Internet } from './support/internet.ts'

let internet: Internet
let fetch: Awaited<ReturnType<Internet['fetcher']>>
beforeAll(async () => {
  internet = await Internet.open()
  fetch = await internet.fetcher({ FETCH_PROXY: `http://newsroom:${proxyPassword}@${proxyAddress}:3128` })
  const inside = { 'inside.example.com': [['10.0.0.1']], 'mixed.example.com': [['93.184.216.34', '10.0.0.1']] }
  await internet.names({ 'news.example.com': [['93.184.216.34']], 'news.example.net': [['93.184.216.34']], ...inside })
})
afterAll(() => internet.close())

test('the proxy is asked for tunnels to checked addresses, and for no name', async () => {
  const { tunnels } = await internet.seen()
  expect(tunnels).toEqual([])
  expect(await fetch('http://news.example.com/')).toMatchObject({ code: null, status: 200 })
  expect(await fetch('https://news.example.com/gzip')).toMatchObject({ code: null, status: 200 })
  expect(await fetch('http://[2606:2800:220:1::1]/')).toMatchObject({ code: null, status: 200 })
  expect((await internet.seen()).tunnels).toEqual(['93.184.216.34:80', '93.184.216.34:443', '[2606:2800:220:1::1]:80'])
  expect((await internet.seen()).requests).toContain('TLS news.example.com')
})

test('who answers through it proves its name, and hears neither whose request it is nor the proxy’s password', async () => {
  expect((await fetch('https://news.example.net/')).code).toBe('insecure')
  const { requests } = await internet.seen()
  expect(requests.length).toBeGreaterThan(3)
  expect(
    requests.filter((request) =>
      /news\.example\r|proxy|authorization/i.test(request.replaceAll('https://news.example.', '')),
    ),
  ).toEqual([])
  expect(requests.join()).not.toContain('(+https://news.example)')
})

test('the proxy may stand behind TLS, and must prove its own name', async () => {
  await internet.names({ 'proxy.example.com': [[proxyAddress]], 'proxy.example.net': [[proxyAddress]] })
  const through = async (host: string) =>
    internet.fetcher({ FETCH_PROXY: `https://newsroom:${proxyPassword}@${host}:3130` })
  expect(await (await through('proxy.example.com'))('https://news.example.com/')).toMatchObject({
    code: null,
    status: 200,
  })
  const before = (await internet.seen()).tunnels.length
  expect(await (await through('proxy.example.net'))('https://news.example.com/')).toMatchObject({ code: 'unreachable' })
  expect((await internet.seen()).tunnels).toHaveLength(before)
})

test('what is forbidden is not asked of it', async () => {
  const before = (await internet.seen()).tunnels.length
  const addresses = [
    'http://127.1/',
    'http://inside.example.com/',
    'https://mixed.example.com/',
    'http://[::ffff:10.0.0.1]/',
  ]
  for (const address of addresses) expect((await fetch(address)).code).toBe('forbidden_address')
  expect((await fetch('http://news.example.com/to?http%3A%2F%2F10.0.0.1%2F')).code).toBe('forbidden_address')
  expect((await internet.seen()).tunnels).toHaveLength(before + 1)
})

test('without it, or without its password, nothing is fetched in another way', async () => {
  for (const proxy of [
    `http://newsroom:wrong@${proxyAddress}:3128`,
    `http://${proxyAddress}:3128`,
    `http://${proxyAddress}:3129`,
  ]) {
    const before = (await internet.seen()).connections.length
    const denied = await internet.fetcher({ FETCH_PROXY: proxy })
    expect(await denied('http://news.example.com/')).toMatchObject({
      code: 'unreachable',
      details: { reason: 'proxy' },
    })
    expect((await internet.seen()).connections).toHaveLength(before)
  }
})
