import { once } from 'node:events'
import { createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { withOwnOrigin } from './own-origin.ts'

/** A framework that takes everything, and says for which host it takes itself. */
const framework: RequestListener = ({ headers }, response) => void response.end(headers['x-forwarded-host'] ?? 'none')

async function serving(origin: string | null) {
  const server = createServer(withOwnOrigin(framework, origin)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => server.close())
  return (server.address() as AddressInfo).port
}

const named = await serving('https://news.example')
const unnamed = await serving(null)

async function ask(port: number, method: string, path: string, headers: Record<string, string> = {}) {
  const asking = request({ port, host: '127.0.0.1', method, path, headers: { host: 'news.example', ...headers } })
  const [response] = await once(asking.end(), 'response')
  const body = await text(response)
  return response.statusCode === 403 ? 'refused' : body
}

const changing = ['POST', 'PUT', 'PATCH', 'DELETE']
const foreign = [
  'https://evil.example',
  'https://news.example.evil.example',
  'https://news.example:444',
  'http://news.example',
  'https://evil.example/https://news.example',
  'null',
  'file://',
  'news.example',
  '',
]

describe('a site whose address was given', () => {
  test.each(changing)('takes a %s of its own pages', async (method) => {
    expect(await ask(named, method, '/desk', { origin: 'https://news.example' })).toBe('news.example')
  })

  test('wherever a proxy says that it is', async () => {
    const headers = { origin: 'https://news.example', host: '10.0.0.7:3000', 'x-forwarded-host': 'evil.example' }
    expect(await ask(named, 'POST', '/desk', headers)).toBe('news.example')
  })

  test.each(foreign)('refuses %j', async (origin) => {
    for (const method of changing) expect(await ask(named, method, '/desk', { origin })).toBe('refused')
  })

  test('refuses who says nothing', async () => {
    for (const path of ['/desk', '/sign-in', '/api/auth/signout', '/api/internally']) {
      expect(await ask(named, 'POST', path)).toBe('refused')
    }
  })

  test('refuses a page that believes in another host', async () => {
    const headers = { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    expect(await ask(named, 'POST', '/desk', headers)).toBe('refused')
  })
})

describe('a site without a given address', () => {
  test.each(['http://news.example', 'https://news.example'])('takes what %s sends to its host', async (origin) => {
    expect(await ask(unnamed, 'POST', '/desk', { origin })).toBe('news.example')
  })

  test.each(foreign.filter((origin) => origin !== 'http://news.example'))('refuses %j', async (origin) => {
    expect(await ask(unnamed, 'POST', '/desk', { origin, 'x-forwarded-host': 'evil.example' })).toBe('refused')
  })
})

test.each(['GET', 'HEAD', 'OPTIONS'])('%s is free, and nobody names our host', async (method) => {
  const headers = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
  expect(await ask(named, method, '/desk', headers)).toBe(method === 'HEAD' ? '' : 'none')
})

test('our own programs show a token instead', async () => {
  expect(await ask(named, 'POST', '/api/internal/purge')).toBe('none')
})

test('a program may ask by sending a text, and nobody names our host', async () => {
  const headers = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
  expect(await ask(named, 'POST', '/api/v1/match')).toBe('none')
  expect(await ask(named, 'POST', '/api/v1/match', headers)).toBe('none')
  expect(await ask(named, 'POST', '/api/v1/matches', headers)).toBe('refused')
})
