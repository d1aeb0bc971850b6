import { type APIRequestContext, expect } from '@playwright/test'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { test } from './support/fixtures.ts'

async function follow(request: APIRequestContext, page: string) {
  const atom = await request.get(`${page}/feed.xml`)
  const json = await request.get(`${page}/feed.json`)
  expect([atom.status(), atom.headers()['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  expect([json.status(), json.headers()['content-type']]).toEqual([200, 'application/feed+json; charset=utf-8'])
  expect(atom.headers()['cache-control']).toContain('s-maxage=30')
  const { items } = await new Parser().parseString(await atom.text())
  return { atom: parseAtomFeed(await atom.text()), json: parseJsonFeed(await json.text()), items }
}

for (const page of ['', '/topics/russia-iran-treaty', '/parties/iran', '/corrections']) {
  test(`${page || '/'} can be followed in both formats, in every language`, async ({ request }) => {
    for (const language of ['', '/el', '/fa']) {
      // Other tests publish, perhaps between the two requests.
      await expect(async () => {
        const { atom, json } = await follow(request, language + page)
        expect(atom.entries?.map(({ id }) => id)).toEqual(json.items?.map(({ id }) => id))
      }).toPass()
    }
    const { items } = await follow(request, `/el${page}`)
    const { pathname } = new URL(items[0]?.link as string)
    expect(pathname).toMatch(/^\/el\//)
    expect((await request.get(pathname)).status(), pathname).toBe(200)
  })
}

test('what nobody published has no feed', async ({ request }) => {
  for (const path of ['/topics/no-such-topic', '/parties/no-such-party', '/xx', '/topics/-']) {
    for (const file of ['feed.xml', 'feed.json']) expect((await request.get(`${path}/${file}`)).status()).toBe(404)
  }
})

test('a page names the feed by which it is followed', async ({ page }) => {
  await page.goto('/el')
  const feed = page.locator('link[rel=alternate][type="application/atom+xml"]')
  expect(new URL((await feed.getAttribute('href')) as string).pathname).toBe('/el/feed.xml')
})
