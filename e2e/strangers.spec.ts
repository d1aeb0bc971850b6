import { type APIRequestContext, expect } from '@playwright/test'
import { credentialsOf } from './support/accounts.ts'
import { test } from './support/fixtures.ts'

const claim = '/claims/iran-supplied-russia-with-attack-drones'
const asIs = { maxRedirects: 0 }

test.describe('a cache that strangers share', () => {
  test('keeps pages and their absence for half a minute', async ({ request }) => {
    for (const path of ['/', '/claims', claim]) {
      expect((await request.get(path)).headers()['cache-control']).toContain('s-maxage=30')
    }
  })

  for (const name of ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-url']) {
    test(`keeps nothing that was asked for with ${name}`, async ({ request }) => {
      for (const path of ['/', '/claims', claim, '/claims/nothing-here']) {
        const response = await request.get(path, { ...asIs, headers: { rsc: '1', [name]: '1' } })
        expect(response.headers()['cache-control'], path).toBe('private, no-store')
      }
    })
  }
})

test.describe('signing in by request', () => {
  const headers = { origin: process.env.E2E_URL as string }

  async function send(request: APIRequestContext, email: string, password: string, from = headers) {
    const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
    const form = { csrfToken, email, password }
    return request.post('/api/auth/callback/credentials', { ...asIs, form, headers: from })
  }
  const whoAmI = async (request: APIRequestContext) => (await (await request.get('/api/auth/session')).json()).actor

  test('works with the right password', async ({ request }) => {
    const { email, password } = credentialsOf('second-editor')
    const response = await send(request, email, password)
    expect(response.headers().location).not.toContain('error')
    expect(await whoAmI(request)).toMatchObject({ role: 'editor' })
  })

  for (const origin of ['https://evil.example', 'null', '']) {
    test(`is not for a page of ${origin || 'nobody'}`, async ({ request }) => {
      const { email, password } = credentialsOf('second-editor')
      expect((await send(request, email, password, { origin })).status()).toBe(403)
      expect(await whoAmI(request)).toBeUndefined()
      expect((await request.post('/api/auth/signout', { headers: { origin } })).status()).toBe(403)
    })
  }

  test('tells nothing of the inside, whatever is sent', async ({ request, page }) => {
    for (const email of ['a\0b', `${crypto.randomUUID()}@example.org`]) {
      const { location } = (await send(request, email, 'not my password')).headers()
      expect(new URL(location as string).search).toBe('?error=CredentialsSignin&provider=credentials')
    }
    expect(await whoAmI(request)).toBeUndefined()
    await page.goto('/api/auth/error?error=Failed+query')
    await expect(page).toHaveURL(/\/sign-in\?error=/)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('did not succeed')
  })

  test('lets nobody write into the log', async ({ request }) => {
    expect((await request.post('/api/auth/_log', { headers, data: { level: 'error', code: 'x' } })).status()).toBe(404)
  })
})

test('nothing is at addresses that nobody can type', async ({ request }) => {
  for (const path of ['/claims/a%00b', '/claims/a%00b/history', '/claims/a%00b/v/1', '/api/v1/claims/a%00b']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
  for (const path of ['/claims/%ED%A0%80', '/api/v1/claims/%FF', '/desk/%']) {
    expect((await request.get(path)).status(), path).toBe(400)
  }
  expect((await request.get(claim)).status()).toBe(200)
})

test('public pages take nothing', async ({ request }) => {
  for (const path of ['/', '/claims', claim]) {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await request.fetch(path, { method, data: 'x' })
      expect(response.status(), `${method} ${path}`).toBe(405)
      expect(response.headers()).toMatchObject({ allow: 'GET, HEAD', 'cache-control': 'private, no-store' })
    }
  }
})

test('what the desk suggests stays in no cache, and answers any words', async ({ as, request }) => {
  const page = await as('editor')
  for (const kind of ['parties', 'sources']) {
    for (const words of ['ira', '%00', '%']) {
      const response = await page.request.get(`/api/desk/${kind}?q=${words}`)
      expect(response.status()).toBe(200)
      expect(response.headers()['cache-control']).toBe('private, no-store')
      expect((await response.json()).length > 0).toBe(words === 'ira')
    }
    const refused = await request.get(`/api/desk/${kind}?q=ira`)
    expect(refused.status()).toBe(401)
    expect(refused.headers()['cache-control']).toBe('private, no-store')
  }
})
