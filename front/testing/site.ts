import { once } from 'node:events'
import {
  createServer,
  request as makeRequest,
  type OutgoingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, vi } from 'vitest'
import { Front } from '../front.ts'

/** What pages say of themselves. */
export const shared = 'public, max-age=0, s-maxage=30'
type Shared = { asking: { getStore(): { tags: string[] | null; until: number } | undefined } }
const place = globalThis as { [name: symbol]: Shared | undefined }

/** As the framework's cache of pages does (page-cache.cjs). */
function standOn(tags: string[], until: number) {
  const standing = place[Symbol.for('counterclaim.front')]?.asking.getStore()
  if (standing) Object.assign(standing, { tags, until })
}

const fresh = () => ({
  words: 'first',
  /** What the framework was asked. */
  made: [] as string[],
  seconds: 3_600,
  isUp: true,
  isKnown: false,
  /** Pages wait for this after they have read. */
  gate: Promise.resolve(),
})

/** A front before a framework whose claims are made of what stands in `words`, and that counts; new for each test. */
export const site = { ...fresh(), front: undefined as unknown as Front, server: undefined as unknown as Server }

const framework: RequestListener = async ({ url = '', headers, method }, response) => {
  site.made.push(`${method} ${url}${headers.cookie ? ' with cookies' : ''}`)
  const read = site.words
  await site.gate
  if (!site.isUp || read === 'fail')
    return void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Failed</h1>')
  const [path = ''] = url.split('?')
  if (path.includes('/unknown') && !site.isKnown)
    return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>No</h1>')
  response.setHeader('cache-control', path.includes('/mine') ? 'private, no-store' : shared)
  if (path.startsWith('/claims/old')) return void response.writeHead(308, { location: '/claims/new' }).end()
  if (path.startsWith('/claims/')) standOn(['public', `claim:${path.split('/')[2]}`], Date.now() + site.seconds * 1000)
  response.setHeader('content-type', path.endsWith('.png') ? 'image/png' : 'text/html; charset=utf-8')
  response.write(`<p>${read}</p>`)
  response.end('x'.repeat(2_000))
}

beforeEach(async () => {
  Object.assign(site, fresh())
  site.front = new Front({
    framework,
    through: async (_, response) => {
      await site.gate
      response.end('through')
    },
    dress: (finished) => ({ ...finished, headers: { ...finished.headers, 'x-dressed': 'yes' } }),
    host: 'news.example',
    isUp: async () => site.isUp,
  })
  site.server = createServer(site.front.listener).listen(0, '127.0.0.1')
  await once(site.server, 'listening')
})
afterEach(() => {
  vi.useRealTimers()
  site.server.close()
})

export async function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const { port } = site.server.address() as AddressInfo
  const asking = makeRequest({ port, host: '127.0.0.1', method, path, headers, agent: false })
  const [response] = await once(asking.end(), 'response')
  const bytes = await buffer(response)
  const encoding = response.headers['content-encoding']
  const plain = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes
  return { status: response.statusCode as number, headers: response.headers, bytes, text: plain.toString() }
}

export const said = async (path: string, headers?: OutgoingHttpHeaders) =>
  (await ask(path, headers)).text.replace(/x+$/, '')
