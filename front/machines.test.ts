import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withMachines } from './machines.ts'

const server = createServer(withMachines((request, response) => response.end(`${request.method} answered`)))
let site: string
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const ask = async (path: string, method: string) => {
  const response = await fetch(site + path, { method })
  const { headers, status } = response
  return {
    status,
    text: await response.text(),
    allow: headers.get('allow'),
    origin: headers.get('access-control-allow-origin'),
  }
}

test.each(['/api/v1/claims', '/api/v1/nothing', '/v1alpha1/claims:search?query=a'])(
  'any site may read %s, and ask whether it may',
  async (path) => {
    expect(await ask(path, 'GET')).toEqual({ status: 200, text: 'GET answered', allow: null, origin: '*' })
    expect(await ask(path, 'HEAD')).toMatchObject({ status: 200, origin: '*' })
    expect(await ask(path, 'OPTIONS')).toEqual({ status: 204, text: '', allow: 'GET, HEAD, OPTIONS', origin: '*' })
  },
)

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('nothing is sent by %s', async (method) => {
  const answer = await ask('/api/v1/claims', method)
  expect(answer).toMatchObject({ status: 405, allow: 'GET, HEAD, OPTIONS', origin: '*' })
  expect(JSON.parse(answer.text)).toMatchObject({ status: 405, title: 'Nothing can be sent to this address' })
})

test('a text is sent to what asks by sending, from any site', async () => {
  expect(await ask('/api/v1/match', 'POST')).toEqual({ status: 200, text: 'POST answered', allow: null, origin: '*' })
  expect(await ask('/api/v1/match', 'OPTIONS')).toMatchObject({ status: 204, allow: 'POST, OPTIONS', origin: '*' })
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect(await ask('/api/v1/match', method)).toMatchObject({ status: 405, allow: 'POST, OPTIONS' })
  expect(await ask('/api/v1/match/more', 'POST')).toMatchObject({ status: 405, allow: 'GET, HEAD, OPTIONS' })
})

test.each(['/api/health', '/api/desk/claims', '/claims', '/api'])('%s is as it was', async (path) => {
  expect(await ask(path, 'POST')).toEqual({ status: 200, text: 'POST answered', allow: null, origin: null })
})
