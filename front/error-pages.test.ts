import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { withErrorPages } from './error-pages.ts'

const pages = new Map([[404, Buffer.from('<h1>Nothing hére</h1>')]])

/** A framework that answers as its address asks: /status/type/how */
const framework: RequestListener = (request, response) => {
  const [, status, type, how] = (request.url ?? '').split('/')
  response.statusCode = Number(status)
  response.setHeader('content-type', `${type === 'html' ? 'text/html' : 'application/json'}; charset=utf-8`)
  if (how === 'whole') response.setHeader('content-length', 5).end('empty')
  else {
    response.write('em')
    response.end('pty')
  }
}

const server = createServer(withErrorPages(framework, pages)).listen(0, '127.0.0.1')
await once(server, 'listening')
const get = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method })

afterAll(() => server.close())

test.each(['whole', 'streamed'])('an unknown address gets the finished page (%s)', async (how) => {
  const response = await get(`/404/html/${how}`)
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toBe('<h1>Nothing hére</h1>')
})

test.each(['/200/html/whole', '/404/json/whole', '/200/html/streamed', '/404/json/streamed', '/500/html/whole'])(
  'leaves %s as it is',
  async (path) => {
    const response = await get(path)
    expect(response.status).toBe(Number(path.slice(1, 4)))
    expect(await response.text()).toBe('empty')
  },
)

test('says how long the page is, without sending it, when only asked for that', async () => {
  const response = await get('/404/html/whole', 'HEAD')
  expect(response.headers.get('content-length')).toBe(String(pages.get(404)?.length))
  expect(await response.text()).toBe('')
})
