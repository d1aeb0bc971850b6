import { expect } from '@playwright/test'
import { test } from './support/fixtures.ts'

test('the map leads to every page, in every language, and crawlers are told where it is', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toMatch(/^User-agent: \*\n/)
  expect(robots).toContain('Disallow: /desk\n')
  const address = /^Sitemap: (.*)$/m.exec(robots)?.[1] as string
  const response = await request.get(new URL(address).pathname)
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/xml'])
  const map = await response.text()
  const paths = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname)
  expect(paths).toEqual(expect.arrayContaining(['/', '/claims', '/nl/claims/iran-supplied-russia-with-attack-drones']))
  expect(new Set(paths).size).toBe(paths.length)
  expect(await (await request.get('/sitemaps/1.xml')).text()).toContain('<loc>')
  for (const part of ['0.xml', '2.xml', '1', '1.xml.gz'])
    expect((await request.get(`/sitemaps/${part}`)).status()).toBe(404)
})

test('all reviews are one document of schema.org', async ({ request }) => {
  const response = await request.get('/claim-reviews.json')
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/ld+json'])
  const { dataFeedElement } = await response.json()
  const drones = dataFeedElement.find(({ item }: { item: { url: string } }) => item.url.endsWith('with-attack-drones'))
  expect(drones.item).toMatchObject({
    '@type': 'ClaimReview',
    reviewRating: { '@type': 'Rating', alternateName: 'Contested' },
  })
  expect(drones.item.reviewRating).not.toHaveProperty('ratingValue')
})

test('the front page names the newsroom, and a list its claims in order', async ({ page }) => {
  const told = async (path: string) => {
    await page.goto(path)
    return JSON.parse(await page.locator('script[type="application/ld+json"]').first().innerHTML())
  }
  expect(await told('/nl')).toMatchObject({ '@type': 'NewsMediaOrganization', url: expect.stringMatching(/\/nl$/) })
  const list = await told('/nl/claims')
  const [first] = list.itemListElement
  expect(first).toMatchObject({ '@type': 'ListItem', position: 1 })
  await expect(page.getByRole('article').getByRole('link').first()).toHaveAttribute('href', new URL(first.url).pathname)
})
