import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { withSharedCaches } from './shared-caches.ts'

const shared = 'public, max-age=0, s-maxage=30'

/** A framework that gives every answer to shared caches, but for what its address says: /status/cache-control */
const framework: RequestListener = (request, response) => {
  const [, status, cacheControl] = (request.url ?? '').split('/')
  if (cacheControl !== 'none') response.setHeader('cache-control', decodeURIComponent(cacheControl || shared))
  response.writeHead(Number(status), { 'content-type': 'text/plain' }).end()
}

const server = createServer(withSharedCaches(framework)).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

const { port } = server.address() as AddressInfo
const cacheControl = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })).headers.get('cache-control')

test.each(['/200/', '/304/', '/404/'])('%s may be shared', async (path) => {
  expect(await cacheControl(path)).toBe(shared)
  expect(await cacheControl(path, { 'user-agent': 'anything', cookie: 'a=b' })).toBe(shared)
})

test.each(['/301/', '/307/', '/308/none', '/400/', '/405/', '/500/', '/503/none'])('%s may not', async (path) => {
  expect(await cacheControl(path)).toBe('private, no-store')
})

test.each([
  ['rsc', '1'],
  ['RSC', ''],
  ['next-router-prefetch', '1'],
  ['next-router-state-tree', '%5B%22%22%5D'],
  ['next-router-segment-prefetch', '/_tree'],
  ['next-url', '/claims'],
  ['x-nextjs-data', '1'],
])('nothing that was asked for with %s may', async (name, value) => {
  for (const path of ['/200/', '/200/none', '/307/', '/404/']) {
    expect(await cacheControl(path, { [name]: value })).toBe('private, no-store')
  }
})

test.each(['no-store', 'private, max-age=60'])('what is %s already stays so', async (value) => {
  expect(await cacheControl(`/500/${encodeURIComponent(value)}`)).toBe(value)
  expect(await cacheControl(`/200/${encodeURIComponent(value)}`, { rsc: '1' })).toBe(value)
})
