import { once } from 'node:events'
import {
  createServer,
  IncomingMessage,
  request as makeRequest,
  type OutgoingHttpHeaders,
  type RequestListener,
  ServerResponse,
} from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Front, staleHeader } from './front.ts'
import { tellExpired } from './standing.ts'

const shared = 'public, max-age=0, s-maxage=30'
type Shared = { asking: { getStore(): { tags: string[] | null; until: number } | undefined } }
const place = globalThis as { [name: symbol]: Shared | undefined }

/** As the framework's cache of pages does (page-cache.cjs). */
function standOn(tags: string[], until: number) {
  const standing = place[Symbol.for('counterclaim.front')]?.asking.getStore()
  if (standing) Object.assign(standing, { tags, until })
}

/** A framework whose claims are made of what stands in `words`, and that counts. */
let words: string
let made: string[]
let seconds: number
let isUp: boolean
let isKnown: boolean
/** Pages wait for this after they have read. */
let gate: Promise<void>

const framework: RequestListener = async ({ url = '', headers, method }, response) => {
  made.push(`${method} ${url}${headers.cookie ? ' with cookies' : ''}`)
  const read = words
  await gate
  if (!isUp || read === 'fail')
    return void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Failed</h1>')
  const [path = ''] = url.split('?')
  if (path.includes('/unknown') && !isKnown)
    return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>No</h1>')
  response.setHeader('cache-control', path.includes('/mine') ? 'private, no-store' : shared)
  if (path.startsWith('/claims/old')) return void response.writeHead(308, { location: '/claims/new' }).end()
  if (path.startsWith('/claims/')) standOn(['public', `claim:${path.split('/')[2]}`], Date.now() + seconds * 1000)
  response.setHeader('content-type', path.endsWith('.png') ? 'image/png' : 'text/html; charset=utf-8')
  response.write(`<p>${read}</p>`)
  response.end('x'.repeat(2_000))
}

/** Where answers go that nobody reads. */
class Sink extends Writable {
  override _write(_chunk: unknown, _encoding: BufferEncoding, done: () => void) {
    done()
  }
}

let server: ReturnType<typeof createServer>
let front: Front
beforeEach(async () => {
  words = 'first'
  made = []
  seconds = 3_600
  isUp = true
  isKnown = false
  gate = Promise.resolve()
  front = new Front({
    framework,
    through: async (_, response) => {
      await gate
      response.end('through')
    },
    dress: (finished) => ({ ...finished, headers: { ...finished.headers, 'x-dressed': 'yes' } }),
    host: 'news.example',
    isUp: async () => isUp,
  })
  server = createServer(front.listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  vi.useRealTimers()
  server.close()
})

async function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const asking = makeRequest({ port, host: '127.0.0.1', method, path, headers, agent: false })
  const [response] = await once(asking.end(), 'response')
  const bytes = await buffer(response)
  const encoding = response.headers['content-encoding']
  const plain = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes
  return { status: response.statusCode as number, headers: response.headers, bytes, text: plain.toString() }
}
const said = async (path: string, headers?: OutgoingHttpHeaders) => (await ask(path, headers)).text.replace(/x+$/, '')

describe('what is finished', () => {
  test('is made once, for whoever asks', async () => {
    expect(await said('/claims/a')).toBe('<p>first</p>')
    expect(await said('/claims/a', { cookie: 'a=b', 'accept-language': 'nl', 'user-agent': 'Googlebot' })).toBe(
      '<p>first</p>',
    )
    expect((await ask('/claims/a')).headers).toMatchObject({ 'x-dressed': 'yes', 'cache-control': shared })
    expect(made).toEqual(['GET /claims/a'])
  })

  test('is asked on nobody’s behalf', async () => {
    await ask('/claims/a', { cookie: 'session=secret', 'user-agent': 'x' }, 'HEAD')
    expect(made).toEqual(['GET /claims/a'])
  })

  test('five hundred who ask at once are answered by one', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const answers = Array.from({ length: 500 }, () => said('/claims/a'))
    await vi.waitFor(() => expect(made).toHaveLength(1))
    resolve()
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['<p>first</p>']))
    expect(made).toHaveLength(1)
  })

  test('comes packed as each reader takes it, each form under its own name', async () => {
    const forms = await Promise.all(['br', 'gzip', ''].map((form) => ask('/claims/a', { 'accept-encoding': form })))
    expect(new Set(forms.map(({ text }) => text)).size).toBe(1)
    expect(forms.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
    expect(new Set(forms.map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers, bytes } of forms) {
      expect(headers.vary).toContain('Accept-Encoding')
      expect(headers.etag).toMatch(/^"[^"]+"$/)
      expect(headers['content-length']).toBe(String(bytes.length))
    }
    expect(made).toHaveLength(1)
  })

  test('is not packed when it is a picture', async () => {
    const { headers } = await ask('/claims/a/picture.png', { 'accept-encoding': 'br' })
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined])
  })

  test('is not sent to who has it', async () => {
    for (const encoding of ['', 'br']) {
      const { headers } = await ask('/claims/a', { 'accept-encoding': encoding })
      const { etag = '' } = headers
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await ask('/claims/a', { 'accept-encoding': encoding, 'if-none-match': held })
        expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag])
        expect(again.headers['cache-control']).toBe(shared)
        expect(again.headers['content-type']).toBeUndefined()
      }
      const other = await ask('/claims/a', { 'accept-encoding': encoding, 'if-none-match': '"other"' })
      expect(other.status).toBe(200)
    }
  })

  test('is told about without being sent', async () => {
    const whole = await ask('/claims/a')
    const head = await ask('/claims/a', {}, 'HEAD')
    expect(head.bytes).toHaveLength(0)
    expect(head.headers).toEqual({ ...whole.headers, date: expect.anything() })
  })

  test('says the same however its question is written', async () => {
    await ask('/search?q=a%20b&verdict=false')
    await ask('/search?verdict=false&q=a+b')
    expect(made).toEqual(['GET /search?q=a+b&verdict=false'])
  })

  test('is kept when nothing is there, or it went elsewhere', async () => {
    for (const path of ['/claims/unknown', '/claims/unknown', '/claims/old', '/claims/old']) await ask(path)
    expect(made).toEqual(['GET /claims/unknown', 'GET /claims/old'])
    expect((await ask('/claims/old')).headers.location).toBe('/claims/new')
    expect(front.held).toMatchObject({ answers: 0, elsewhere: 2 })
  })
})

describe('what goes through', () => {
  test.each([
    ['/desk', {}, 'GET'],
    ['/submit', {}, 'GET'],
    ['/claims/a?utm_source=x', {}, 'GET'],
    ['/claims/a', { rsc: '1' }, 'GET'],
    ['/claims/a', { 'Next-Router-Prefetch': '1' }, 'GET'],
    ['/claims/a', { 'next-action': '40ab' }, 'GET'],
    ['/claims/a', { range: 'bytes=0-1' }, 'GET'],
    ['/claims/a', { 'content-length': '0' }, 'POST'],
  ])('%s with %o', async (path, headers, method) => {
    await ask('/claims/a')
    expect((await ask(path, headers, method)).text).toBe('through')
    expect(made).toHaveLength(1)
  })

  test('what is private is kept by nobody', async () => {
    await ask('/topics/mine')
    await ask('/topics/mine')
    expect(made).toHaveLength(2)
  })
})

describe('a publication', () => {
  test('drops what it changes, and nothing else', async () => {
    for (const path of ['/claims/a', '/claims/b', '/feed.xml']) await ask(path)
    words = 'second'
    tellExpired(['claim:a'])
    expect(await said('/claims/a')).toBe('<p>second</p>')
    expect(await said('/claims/b')).toBe('<p>first</p>')
    // Nobody said what the feed stands on.
    expect(await said('/feed.xml')).toBe('<p>second</p>')
  })

  test('is not hidden by an answer begun before it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const early = said('/claims/a')
    await vi.waitFor(() => expect(made).toHaveLength(1))
    words = 'second'
    tellExpired(['claim:a'])
    const late = said('/claims/a')
    resolve()
    expect(await early).toBe('<p>first</p>')
    expect(await late).toBe('<p>second</p>')
    expect(await said('/claims/a')).toBe('<p>second</p>')
    expect(made).toHaveLength(2)
  })

  test('lets nothing begin that could join what was begun before it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const early = said('/claims/b')
    await vi.waitFor(() => expect(made).toHaveLength(1))
    tellExpired(['claim:a'])
    const late = said('/claims/a')
    await new Promise((done) => setImmediate(done))
    expect(made).toEqual(['GET /claims/b'])
    resolve()
    await Promise.all([early, late])
    expect(made).toEqual(['GET /claims/b', 'GET /claims/a'])
  })

  test.each(['GET', 'HEAD'])('waits for what goes through by %s, too', async (method) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const early = ask('/claims/a?utm_source=x', {}, method)
    await once(server, 'request')
    tellExpired(['claim:a'])
    const late = said('/claims/a')
    await once(server, 'request')
    await new Promise((done) => setImmediate(done))
    expect(made).toEqual([])
    resolve()
    await Promise.all([early, late])
    expect(made).toEqual(['GET /claims/a'])
  })
})

describe('when the database is away', () => {
  test('what is kept is shown, and says so', async () => {
    await ask('/claims/a')
    expect((await ask('/claims/a')).headers[staleHeader.toLowerCase()]).toBeUndefined()
    isUp = false
    front.hear(false)
    expect((await ask('/claims/a')).headers[staleHeader.toLowerCase()]).toBe('0')
    front.hear(true)
    expect((await ask('/claims/a')).headers[staleHeader.toLowerCase()]).toBeUndefined()
  })

  test('what is too old is shown only then', async () => {
    seconds = 0.05
    await ask('/claims/a')
    words = 'second'
    isUp = false
    await vi.waitFor(async () => expect((await ask('/claims/a')).headers[staleHeader.toLowerCase()]).toBeDefined())
    expect(await said('/claims/a')).toBe('<p>first</p>')
    expect(front.held.answers).toBe(1)
  })

  test('what was dropped is not shown, and what is not there cannot be', async () => {
    await ask('/claims/a')
    isUp = false
    tellExpired(['claim:a'])
    for (const path of ['/claims/a', '/claims/b']) {
      const { status, headers, text } = await ask(path)
      expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'private, no-store'])
      expect(text).toBe('<h1>Failed</h1>')
    }
    isUp = true
    expect((await ask('/claims/a')).status).toBe(200)
  })
})

describe('a program that asks when something fails', () => {
  const asked = async () => {
    const { status, headers, text } = await ask('/api/v1/claims/a')
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'access-control-allow-origin': '*' })
    expect(JSON.parse(text)).toMatchObject({ type: 'about:blank', status, title: expect.any(String) })
    return [status, headers['retry-after'], headers['cache-control']]
  }

  test('is told when to ask again while the database is away', async () => {
    isUp = false
    expect(await asked()).toEqual([503, '10', 'private, no-store'])
    isUp = true
    expect((await ask('/api/v1/claims/a')).status).toBe(200)
  })

  test('is told that it is our fault otherwise', async () => {
    words = 'fail'
    expect(await asked()).toEqual([500, undefined, 'private, no-store'])
    expect((await ask('/claims/a')).headers['content-type']).toBe('text/html')
  })
})

test('twenty thousand unknown addresses leave it as large as it may be, and the pages in it', async () => {
  await ask('/claims/a')
  const listener = front.listener as (request: unknown, response: unknown) => void
  // Without a network between them: it is the memory that counts.
  const answered = async (path: string) => {
    const request = new IncomingMessage(new Socket())
    Object.assign(request, { method: 'GET', url: path })
    const response = new ServerResponse(request)
    const finished = once(response, 'finish')
    response.assignSocket(new Sink() as unknown as Socket)
    listener(request, response)
    await finished
    return response.statusCode
  }
  const answers = async (from: number) => {
    for (let n = from; n < 20_000; n += 8) expect(await answered(`/claims/unknown-${n}`)).toBe(404)
  }
  await Promise.all(Array.from({ length: 8 }, (_, from) => answers(from)))
  expect(front.held.bytes).toBeLessThan(4_100_000)
  expect(front.held.elsewhere).toBeLessThan(2_001)
  made = []
  await ask('/claims/a')
  expect(made).toEqual([])
  // One of them is published.
  isKnown = true
  tellExpired(['claim:unknown-19999'])
  expect((await ask('/claims/unknown-19999')).status).toBe(200)
})
