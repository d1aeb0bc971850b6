import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extract } from '@extractus/oembed-extractor'
import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const drones = '/claims/iran-supplied-russia-with-attack-drones'

test('a card says the finding in the reader’s language, accessibly, however narrow', async ({ page }) => {
  for (const [width, language] of [
    [300, ''],
    [600, '/fa'],
  ] as const) {
    await page.setViewportSize({ width, height: 340 })
    await page.goto(`${language}/embed${drones}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Iran supplied Russia with attack drones/)
    await expect(page.locator('.verdict')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await page.evaluate(() => document.scripts.length)).toBe(0)
    await expectAccessible(page)
  }
})

test('in somebody else’s page it leads that page to the record', async ({ page, baseURL, allow }) => {
  const frame = `<iframe src="${baseURL}/embed${drones}" width="600" height="340" title="A claim"></iframe>`
  const elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Elsewhere</title>${frame}`)
  })
  elsewhere.listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  const { port } = elsewhere.address() as AddressInfo
  allow(new RegExp(`127\\.0\\.0\\.1:${port}`))
  await page.goto(`http://127.0.0.1:${port}/`)
  const card = page.frameLocator('iframe')
  await expect(card.getByText('Contested', { exact: true })).toBeVisible()
  await card.getByRole('link', { name: 'Read the record' }).click()
  await expect(page).toHaveURL(`${baseURL}${drones}`)
  elsewhere.close()
  elsewhere.closeAllConnections()
})

test('somebody else’s consumer of oEmbed discovers the card of a claim', async ({ request, baseURL }) => {
  for (const path of [drones, `/el${drones}`]) {
    const found = await extract(`${baseURL}${path}`, { maxwidth: 400, theme: 'dark', lang: 'el' })
    expect(found, path).toMatchObject({
      ...{ method: 'auto-discovery', version: '1.0', type: 'rich', width: 400 },
      title: expect.stringContaining('Iran supplied'),
    })
    const [, card = ''] = /src="([^"]*)"/.exec(String(found.html)) ?? []
    expect((await request.get(card)).status(), card).toBe(200)
  }
  await expect(extract(`${baseURL}/claims/nobody-ever-claimed-this`)).rejects.toThrow('404')
  // Who knows where we answer may ask about a version, too.
  const version = new URLSearchParams({ url: `${baseURL}${drones}/v/1`, theme: 'dark' })
  expect(await (await request.get(`/oembed?${version}`)).json()).toMatchObject({ type: 'rich', version: '1.0' })
})

test('what can’t be embedded is refused in the words of the specification', async ({ request, baseURL }) => {
  const status = async (query: Record<string, string>) =>
    (await request.get(`/oembed?${new URLSearchParams(query)}`)).status()
  const url = `${baseURL}${drones}`
  expect(await status({ url, format: 'xml' })).toBe(200)
  expect(await status({ url, format: 'yaml' })).toBe(501)
  expect(await status({ url: `${baseURL}/claims/nobody-ever-claimed-this` })).toBe(404)
  expect(await status({ url: 'https://elsewhere.example/claims/a' })).toBe(404)
  expect(await status({ url, maxwidth: '-1' })).toBe(400)
  expect(await status({})).toBe(400)
  expect((await request.get('/embed/claims/nobody-ever-claimed-this')).status()).toBe(404)
})

test('a claim’s page tells machines what was found, and who shares it what to show', async ({ page, request }) => {
  await page.goto(`/el${drones}`)
  const review = JSON.parse(await page.locator('script[type="application/ld+json"]').innerHTML())
  expect(review).toMatchObject({ '@context': 'https://schema.org', '@type': 'ClaimReview' })
  expect(new URL(review.url).pathname).toBe(`/el${drones}`)
  const content = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content')
  expect(await content('og:title')).toMatch(/^Iran supplied/)
  const picture = await request.get(new URL((await content('og:image')) as string).pathname)
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png'])
  const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const { pathname, search } = new URL(oembed as string)
  expect(await (await request.get(pathname + search)).json()).toMatchObject({ type: 'rich' })
  // No other page of the claim is a review.
  await page.goto(`${drones}/v/1`)
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0)
  expect((await request.get('/claims/nobody-ever-claimed-this/picture.png')).status()).toBe(404)
})
