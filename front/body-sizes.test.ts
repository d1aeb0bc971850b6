import { once } from 'node:events'
import { createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { largestForm, largestUpload } from '../lib/form-size.ts'
import { withBodySizes } from './body-sizes.ts'

/** A framework that reads everything it is given. */
const framework: RequestListener = async (request, response) => {
  response.end(String((await text(request)).length))
}

const server = createServer(withBodySizes(framework)).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

const { port } = server.address() as AddressInfo

async function send(path: string, length: number, headers: Record<string, string> = {}) {
  const asking = request({ port, host: '127.0.0.1', method: 'POST', path, headers })
  const answered = once(asking, 'response')
  asking.end(Buffer.alloc(length, 'x'))
  const [response] = await answered
  return { status: response.statusCode, body: await text(response) }
}

const saying = (length: number) => ({ 'content-length': String(length) })

test.each([
  ['/desk', largestForm],
  ['/desk?x=1', largestForm],
  ['/desk/sources/new', largestUpload],
  ['/desk/sources/0b6e7ced?x', largestUpload],
  ['/api/desk/working-copies', 1_000_000],
  ['/sign-in', 100_000],
  ['/api/internal/purge', 100_000],
  ['/sign-in', 0],
])('%s takes %i bytes', async (path, length) => {
  expect(await send(path, length, saying(length))).toEqual({ status: 200, body: String(length) })
})

test.each([
  ['/desk', largestForm + 1],
  ['/desk/sources', largestForm + 1],
  ['/desk/sources/new', largestUpload + 1],
  ['/desk/sources/0b6e7ced/captures/x', largestForm + 1],
  ['/sign-in', 100_001],
  ['/set-password/token', 1_000_000],
  ['/desktop', 100_001],
  ['/api/auth/callback/credentials', 100_001],
])('%s does not take %i bytes', async (path, length) => {
  const { status, body } = await send(path, length, saying(length))
  expect(status).toBe(413)
  expect(body).toContain('Go back')
})

test('a body that does not say how large it is is not taken', async () => {
  expect((await send('/desk', 10, { 'transfer-encoding': 'chunked' })).status).toBe(411)
})

test('a program is told in its own form', async () => {
  const { status, body } = await send('/api/v1/match', 100_001, saying(100_001))
  expect(status).toBe(413)
  expect(JSON.parse(body)).toMatchObject({ status: 413, title: expect.stringContaining('100 kilobytes') })
})
