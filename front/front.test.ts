import { once } from 'node:events'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Writable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { tellExpired } from './standing.ts'
import { ask, said, shared, site } from './testing/site.ts'

/** Where answers go that nobody reads. */
class Sink extends Writable {
  override _write(_chunk: unknown, _encoding: BufferEncoding, done: () => void) {
    done()
  }
}

describe('what is finished', () => {
  test('is made once, for whoever asks', async () => {
    expect(await said('/claims/a')).toBe('<p>first</p>')
    expect(await said('/claims/a', { cookie: 'a=b', 'accept-language': 'nl', 'user-agent': 'Googlebot' })).toBe(
      '<p>first</p>',
    )
    expect((await ask('/claims/a')).headers).toMatchObject({ 'x-dressed': 'yes', 'cache-control': shared })
    expect(site.made).toEqual(['GET /claims/a'])
  })

  test('is asked on nobody’s behalf', async () => {
    await ask('/claims/a', { cookie: 'session=secret', 'user-agent': 'x' }, 'HEAD')
    expect(site.made).toEqual(['GET /claims/a'])
  })

  test('five hundred who ask at once are answered by one', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    site.gate = promise
    const answers = Array.from({ length: 500 }, () => said('/claims/a'))
    await vi.waitFor(() => expect(site.made).toHaveLength(1))
    resolve()
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['<p>first</p>']))
    expect(site.made).toHaveLength(1)
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
    expect(site.made).toHaveLength(1)
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
    expect(site.made).toEqual(['GET /search?q=a+b&verdict=false'])
  })

  test('is kept when nothing is there, or it went elsewhere', async () => {
    for (const path of ['/claims/unknown', '/claims/unknown', '/claims/old', '/claims/old']) await ask(path)
    expect(site.made).toEqual(['GET /claims/unknown', 'GET /claims/old'])
    expect((await ask('/claims/old')).headers.location).toBe('/claims/new')
    expect(site.front.held).toMatchObject({ answers: 0, elsewhere: 2 })
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
    expect(site.made).toHaveLength(1)
  })

  test('what is private is kept by nobody', async () => {
    await ask('/topics/mine')
    await ask('/topics/mine')
    expect(site.made).toHaveLength(2)
  })
})

describe('a publication', () => {
  test('drops what it changes, and nothing else', async () => {
    for (const path of ['/claims/a', '/claims/b', '/feed.xml']) await ask(path)
    site.words = 'second'
    tellExpired(['claim:a'])
    expect(await said('/claims/a')).toBe('<p>second</p>')
    expect(await said('/claims/b')).toBe('<p>first</p>')
    // Nobody said what the feed stands on.
    expect(await said('/feed.xml')).toBe('<p>second</p>')
  })

  test('is not hidden by an answer begun before it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    site.gate = promise
    const early = said('/claims/a')
    await vi.waitFor(() => expect(site.made).toHaveLength(1))
    site.words = 'second'
    tellExpired(['claim:a'])
    const late = said('/claims/a')
    resolve()
    expect(await early).toBe('<p>first</p>')
    expect(await late).toBe('<p>second</p>')
    expect(await said('/claims/a')).toBe('<p>second</p>')
    expect(site.made).toHaveLength(2)
  })

  test('lets nothing begin that could join what was begun before it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    site.gate = promise
    const early = said('/claims/b')
    await vi.waitFor(() => expect(site.made).toHaveLength(1))
    tellExpired(['claim:a'])
    const late = said('/claims/a')
    await new Promise((done) => setImmediate(done))
    expect(site.made).toEqual(['GET /claims/b'])
    resolve()
    await Promise.all([early, late])
    expect(site.made).toEqual(['GET /claims/b', 'GET /claims/a'])
  })

  test.each(['GET', 'HEAD'])('waits for what goes through by %s, too', async (method) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    site.gate = promise
    const early = ask('/claims/a?utm_source=x', {}, method)
    await once(site.server, 'request')
    tellExpired(['claim:a'])
    const late = said('/claims/a')
    await once(site.server, 'request')
    await new Promise((done) => setImmediate(done))
    expect(site.made).toEqual([])
    resolve()
    await Promise.all([early, late])
    expect(site.made).toEqual(['GET /claims/a'])
  })
})

test('twenty thousand unknown addresses leave it as large as it may be, and the pages in it', async () => {
  await ask('/claims/a')
  const listener = site.front.listener as (request: unknown, response: unknown) => void
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
  expect(site.front.held.bytes).toBeLessThan(4_100_000)
  expect(site.front.held.elsewhere).toBeLessThan(2_001)
  site.made = []
  await ask('/claims/a')
  expect(site.made).toEqual([])
  // One of them is published.
  site.isKnown = true
  tellExpired(['claim:unknown-19999'])
  expect((await ask('/claims/unknown-19999')).status).toBe(200)
})
