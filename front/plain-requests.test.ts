import { once } from 'node:events'
import { createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { withPlainRequests } from './plain-requests.ts'

/** A framework that answers everything, with what it took the body for. */
const framework: RequestListener = ({ headers }, response) => void response.end(headers['content-type'] ?? 'no body')

const server = createServer(withPlainRequests(framework)).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

const { port } = server.address() as AddressInfo

// fetch would mend the address on the way.
async function ask(method: string, path: string) {
  const asking = request({ port, host: '127.0.0.1', method, path, headers: { 'content-type': 'multipart/form-data' } })
  const [response] = await once(asking.end(), 'response')
  return { status: response.statusCode, allow: response.headers.allow, body: await text(response) }
}

describe('what is only read', () => {
  test.each(['/', '/claims', '/claims/a/v/1?x=1', '/desk', '/api/health', '/desktop'])(
    '%s has no form',
    async (path) => {
      expect(await ask('GET', path)).toEqual({ status: 200, allow: undefined, body: 'no body' })
      expect(await ask('HEAD', path)).toMatchObject({ status: 200 })
    },
  )
})

describe('what is written', () => {
  test.each([
    '/desk',
    '/desk?x=1',
    '/desk/claims/new',
    '/sign-in',
    '/set-password/token',
    '/api/auth/signin',
    '/submit?claim=a',
    '/fa/submit/confirm/a',
  ])('%s takes it', async (path) => {
    expect(await ask('POST', path)).toEqual({ status: 200, allow: undefined, body: 'multipart/form-data' })
  })

  test.each([
    '/',
    '/claims',
    '/claims/a',
    '/nl/claims',
    '/nl/desk',
    '/de/submit',
    '/nowhere',
    '/desktop',
    '//desk',
    '/claims/../desk',
    '/x?/desk',
  ])('%s takes nothing', async (path) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(await ask(method, path)).toMatchObject({ status: 405, allow: 'GET, HEAD' })
    }
  })
})

describe('addresses', () => {
  test.each(['/claims/%D7%90', '/claims/a%2Fb', '/search?q=100%25', '/search?q=%', '/claims/a%00b'])(
    '%s is read',
    async (path) => {
      expect((await ask('GET', path)).status).toBe(200)
    },
  )

  test.each(['/claims/%ED%A0%80', '/claims/%FF', '/claims/%', '/claims/%zz', '/%c3%28', '/desk/%ED%A0%80?x=1'])(
    '%s is not',
    async (path) => {
      expect((await ask('GET', path)).status).toBe(400)
      expect((await ask('POST', path)).status).toBe(400)
    },
  )
})
