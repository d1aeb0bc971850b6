import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Internet } from './support/internet.ts'

let internet: Internet
let fetch: Awaited<ReturnType<Internet['fetcher']>>
beforeAll(async () => {
  internet = await Internet.open()
  fetch = await internet.fetcher()
  const other = { 'secret.example.com': [['93.184.216.52']], 'plain.example.com': [['93.184.216.51']] }
  await internet.names({ 'news.example.com': [['93.184.216.34']], 'news.example.net': [['93.184.216.34']], ...other })
})
afterAll(() => internet.close())

const page = (path: string) => fetch(`http://news.example.com${path}`)
const article = '<!doctype html><title>Ποιος έστειλε τα drones;</title><p>Nobody says.</p>'

describe('a document', () => {
  test.each([
    ...['/', '/gzip', '/x-gzip', '/deflate', '/raw-deflate', '/br', '/zstd', '/two', '/identity'],
    ...['/without-length', '/moved?301', '/moved?302', '/moved?303', '/moved?307', '/moved?308'],
  ])('comes as it was written: %s', async (path) => {
    expect(await page(path)).toMatchObject({ code: null, text: article, mediaType: 'text/html; charset=utf-8' })
  })

  test('keeps its headers in their order and number, and every byte of them', async () => {
    const { headers } = await page('/twice')
    expect(headers).toEqual([
      ['Content-Type', 'text/html; charset=utf-8'],
      ['X-Said', 'once'],
      ['X-Said', 'twice'],
      ['X-Words', 'naÃ¯ve'],
      ['Content-Length', '87'],
      ['Connection', 'close'],
    ])
  })

  test('may say nothing, not even what it is', async () => {
    expect(await page('/empty-gzip')).toMatchObject({ code: null, size: 0 })
    expect(await page('/status?204')).toMatchObject({ code: null, size: 0, mediaType: 'application/octet-stream' })
  })

  test('may be announced', async () => {
    expect(await page('/hints')).toMatchObject({ code: null, text: article })
  })

  test('may have ten mebibytes', async () => {
    expect(await page('/ten-mebibytes')).toMatchObject({ code: null, size: 10 * 1024 ** 2 })
  })
})

describe('what is no answer', () => {
  test.each([
    ...['/http-0.9', '/nonsense', '/long-header', '/endless-headers', '/endless-hints', '/continue', '/switch'],
    ...['/not-gzip', '/cut-gzip', '/unknown-coding', '/three', '/wide-zstd'],
  ])('is not taken for one: %s', async (path) => {
    expect((await page(path)).code).toBe('not_http')
  })

  test.each(['/hang-up', '/reset', '/cut', '/cut-chunk', '/two-lengths', '/both-lengths'])(
    'is not all there: %s',
    async (path) => {
      expect((await page(path)).code).toBe('unreachable')
    },
  )

  test.each(['/says-huge', '/one-more'])('is too large: %s', async (path) => {
    expect((await page(path)).code).toBe('too_large')
  })
})

describe('a status', () => {
  test.each([
    ...[404, 410].map((status) => [status, 'gone']),
    ...[401, 402, 403, 407, 429, 451].map((status) => [status, 'blocked']),
    ...[300, 304, 400, 418, 500, 502, 503, 599].map((status) => [status, 'status']),
  ])('of %i means %s', async (status, code) => {
    expect(await page(`/status?${status}`)).toMatchObject({ code, details: { host: 'news.example.com', status } })
  })

  test.each([301, 302, 303, 307, 308])('of %i that leads nowhere is no document', async (status) => {
    expect(await page(`/status?${status}`)).toMatchObject({ code: 'status', details: { status } })
  })

  test('hides a riddle for people, sometimes as 200', async () => {
    expect((await page('/challenge')).code).toBe('blocked')
    expect((await page('/mitigated')).code).toBe('blocked')
  })
})

describe('redirects', () => {
  test('are followed five times', async () => {
    expect(await page('/steps?5')).toMatchObject({ code: null, text: 'there' })
    expect((await page('/steps?5')).redirects).toHaveLength(5)
    expect((await page('/steps?6')).code).toBe('too_many_redirects')
    expect((await page('/again?0')).code).toBe('too_many_redirects')
  })

  test('take along neither cookies nor where they come from', async () => {
    const before = (await internet.seen()).requests.length
    await page('/to?%2Fgzip')
    const requests = (await internet.seen()).requests.slice(before)
    expect(requests).toHaveLength(2)
    for (const request of requests) {
      expect(
        request
          .split('\r\n')
          .slice(1, -2)
          .map((line) => line.split(':')[0])
          .sort(),
      ).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
      expect(request).toMatch(/\r\nuser-agent: Counterclaim\/[\d.]+ \(\+https:\/\/news\.example\)\r\n/)
    }
  })

  test('and addresses can’t add to what is said', async () => {
    const before = (await internet.seen()).requests.length
    await page('/said?a\r\nX-Added: 1\r\n\r\nGET /other HTTP/1.1')
    await page('/to?%2Fsaid%3F%250d%250aX-Added:%201')
    const requests = (await internet.seen()).requests.slice(before)
    expect(requests).toHaveLength(3)
    expect(requests.join().toLowerCase()).not.toContain('\nx-added')
  })

  test('may be in letters of their own', async () => {
    expect((await page('/to?%2Fsaid%3Fδ')).finalUrl).toBe('http://news.example.com/said?%CE%B4')
  })
})

describe('a host', () => {
  test('proves its name', async () => {
    expect((await fetch('https://news.example.com/')).code).toBeNull()
    expect((await internet.seen()).requests).toContain('TLS news.example.com')
  })

  test('with a certificate of another name, of nobody known, or with none, is not believed', async () => {
    expect(await fetch('https://news.example.net/')).toMatchObject({ code: 'insecure' })
    expect(await fetch('https://secret.example.com/')).toMatchObject({ code: 'insecure' })
    expect(await fetch('https://plain.example.com/')).toMatchObject({ code: 'insecure' })
  })
})
