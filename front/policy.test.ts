import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { policyOf, withFewScripts, withPolicy } from './policy.ts'

const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
const ruleOf = (policy: string, name: string) => policy.split('; ').find((rule) => rule.startsWith(`${name} `))

test('names each inline script by its hash, once, and nothing else', () => {
  const html = `<html><head><script src="/a.js" async=""></script><script>one()</script></head><body>
    <script type="application/ld+json">{"a":"b"}</script><script id="x">Ιράν\n()</script><SCRIPT>one()</SCRIPT ></body>`
  expect(ruleOf(policyOf(html, '/claims/a'), 'script-src')).toBe(
    `script-src 'self' ${hash('one()')} ${hash('Ιράν\n()')}`,
  )
})

test('allows nothing that the page does not need', () => {
  expect(policyOf('<p>', '/').split('; ').toSorted()).toEqual(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].toSorted(),
  )
})

test.each(['/embed/claims/a', '/nl/embed/claims/a'])('%s may be framed by anybody, and runs nothing', (target) => {
  const policy = policyOf('<style>p{}</style><script>one()</script>', target)
  expect(ruleOf(policy, 'frame-ancestors')).toBe('frame-ancestors *')
  expect(ruleOf(policy, 'script-src')).toBeUndefined()
  expect(ruleOf(policy, 'style-src')).toBe(`style-src 'self' ${hash('p{}')}`)
})

test('a page of a thousand scripts still has a header that proxies take, and runs the same', () => {
  const scripts = Array.from({ length: 1_000 }, (_, n) => `<script>seen.push(${n})</script>`).join('')
  const html = `<script src="/a.js" async=""></script><script>seen.push("first")</script><p>Text</p>${scripts}<p>`
  const few = withFewScripts(html)
  expect(policyOf(few, '/').length).toBeLessThan(500)
  expect(few).toMatch(
    /^<script src="\/a.js" async=""><\/script><script>seen.push\("first"\)<\/script><p>Text<\/p><script>/,
  )
  const seen: unknown[] = []
  for (const [, content = ''] of few.matchAll(/<script>([\s\S]*?)<\/script>/g)) new Function('seen', content)(seen)
  expect(seen).toEqual(['first', ...Array(1_000).keys()])
  expect(withFewScripts(few)).toBe(few)
})

test('a page of few scripts stays as it is', () => {
  const html = '<script>one()</script>'.repeat(30)
  expect(withFewScripts(html)).toBe(html)
})

const page = '<p>Ιράν</p><script>one()</script>'

/** Answers as its address asks. */
const framework: RequestListener = ({ url }, response) => {
  response.setHeader('content-type', url?.startsWith('/json') ? 'application/json' : 'text/html; charset=utf-8')
  if (url === '/own') response.setHeader('content-security-policy', 'sandbox')
  if (url === '/whole') return void response.end(page)
  if (url === '/empty') return void response.writeHead(304).end()
  const bytes = Buffer.from(page)
  // Cut through the middle of a letter.
  response.write(bytes.subarray(0, 4))
  response.write(bytes.subarray(4))
  response.end()
}
const server = createServer(withPolicy(framework)).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())
const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)

test.each(['/whole', '/streamed'])('writes the policy of a page that was %s', async (path) => {
  const response = await get(path)
  expect(await response.text()).toBe(page)
  expect(response.headers.get('content-security-policy')).toBe(policyOf(page, path))
})

test('leaves what is no page, and who has a policy of their own', async () => {
  const json = await get('/json')
  expect([json.headers.get('content-security-policy'), await json.text()]).toEqual([null, page])
  const own = await get('/own')
  expect([own.headers.get('content-security-policy'), await own.text()]).toEqual(['sandbox', page])
  expect((await get('/empty')).status).toBe(304)
})
