import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { withRefusals } from './refusals.ts'

const answer = withRefusals(
  ({ headers }, response) => void response.end(`answered ${headers['content-security-policy'] ?? ''}`),
  { 'x-content-type-options': 'nosniff' },
)
const server = createServer(answer).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

// Written by hand: every client would mend what is tried here.
async function ask(target: string, ...headers: string[]) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end([`GET ${target} HTTP/1.1`, 'Host: news.example', ...headers, 'Connection: close', '', ''].join('\r\n'))
  return text(socket)
}
const status = async (target: string, ...headers: string[]) => Number((await ask(target, ...headers)).slice(9, 12))

test.each([
  [],
  ['Accept: */*', 'X-Forwarded-For: 10.0.0.1', 'X-Request-Id: 1'],
  ['RSC: 1', 'Next-Router-State-Tree: %5B%5D', 'Next-Url: /desk', 'Next-Router-Prefetch: 1'],
  ['Next-Action: 40ab', 'X-Nextjs-Html-Request-Id: a', 'X-Deployment-Id: b'],
])('answers what browsers and programs send (%s)', async (...headers: string[]) => {
  expect(await status('/claims?q=1', ...headers)).toBe(200)
})

test.each([
  'x-middleware-subrequest: proxy:proxy',
  'X-Middleware-Rewrite: /desk',
  'x-middleware-prefetch: 1',
  'x-middleware-set-cookie: a=b',
  'x-invoke-path: /desk',
  'x-invocation-id: a',
  'x-now-route-matches: 1=a',
  'x-matched-path: /desk',
  'x-vercel-ip-city: a',
  'x-prerender-revalidate: token',
  'x-next-cache-tags: public',
  'x-next-revalidated-tags: public',
  'x-next-resume-state-length: 1',
  'Next-Resume: 1',
  'x-nextjs-rewritten-path: /desk',
  'x-nextjs-data: 1',
  'x-action-forwarded: 1',
])('refuses %s', async (header) => expect(await status('/', header)).toBe(400))

test('refuses two hosts, and says so', async () => {
  const answer = await ask('/', 'host: other.example')
  expect(answer).toMatch(/^HTTP\/1.1 400/)
  expect(answer).toContain('more than one host')
  expect(answer).toContain('x-content-type-options: nosniff')
  expect(answer).toContain('private, no-store')
})

test.each(['http://other.example/', '//other.example/claims', '/\\other.example', '*', 'claims'])(
  'refuses the target %s',
  async (target) => expect(await status(target)).toBe(400),
)

test('refuses an address that is too long', async () => {
  expect(await status(`/search?q=${'a'.repeat(8_180)}`)).toBe(200)
  expect(await status(`/search?q=${'a'.repeat(8_190)}`)).toBe(414)
})

test('names no nonce for the framework', async () => {
  expect(await ask('/', "Content-Security-Policy: script-src 'nonce-a'")).toMatch(/answered $/m)
})
