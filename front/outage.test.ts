import { describe, expect, test, vi } from 'vitest'
import { staleHeader } from './front.ts'
import { tellExpired } from './standing.ts'
import { ask, said, site } from './testing/site.ts'

describe('when the database is away', () => {
  test('what is kept is shown, and says so', async () => {
    await ask('/claims/a')
    expect((await ask('/claims/a')).headers[staleHeader.toLowerCase()]).toBeUndefined()
    site.isUp = false
    site.front.hear(false)
    expect((await ask('/claims/a')).headers[staleHeader.toLowerCase()]).toBe('0')
    site.front.hear(true)
    expect((await ask('/claims/a')).headers[staleHeader.toLowerCase()]).toBeUndefined()
  })

  test('what is too old is shown only then', async () => {
    site.seconds = 0.05
    await ask('/claims/a')
    site.words = 'second'
    site.isUp = false
    await vi.waitFor(async () => expect((await ask('/claims/a')).headers[staleHeader.toLowerCase()]).toBeDefined())
    expect(await said('/claims/a')).toBe('<p>first</p>')
    expect(site.front.held.answers).toBe(1)
  })

  test('what was dropped is not shown, and what is not there cannot be', async () => {
    await ask('/claims/a')
    site.isUp = false
    tellExpired(['claim:a'])
    for (const path of ['/claims/a', '/claims/b']) {
      const { status, headers, text } = await ask(path)
      expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'private, no-store'])
      expect(text).toBe('<h1>Failed</h1>')
    }
    site.isUp = true
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
    site.isUp = false
    expect(await asked()).toEqual([503, '10', 'private, no-store'])
    site.isUp = true
    expect((await ask('/api/v1/claims/a')).status).toBe(200)
  })

  test('is told that it is our fault otherwise', async () => {
    site.words = 'fail'
    expect(await asked()).toEqual([500, undefined, 'private, no-store'])
    expect((await ask('/claims/a')).headers['content-type']).toBe('text/html')
  })
})
