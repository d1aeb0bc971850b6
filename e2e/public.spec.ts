import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import canonicalize from 'canonicalize'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'
import { ownScriptBytes } from './support/own-scripts.ts'

const drones = '/claims/iran-supplied-russia-with-attack-drones'
const term = '/claims/treaty-runs-twenty-years-then-renews-itself'
const defence = '/claims/treaty-obliges-each-side-to-defend-the-other'
/** In review, and a draft: nobody outside has ever seen them. */
const unpublished = [
  '/claims/iran-and-eurasian-union-free-trade-took-effect',
  '/claims/russia-and-iran-exchange-military-personnel',
]

const side = (page: Page, name: string) => page.getByRole('region', { name })

test('the drone claim sets the denials against the assertions, and the finding apart @phone', async ({ page }) => {
  await page.goto(drones)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Iran supplied Russia with attack drones/)
  await expect(side(page, 'What we found').getByText('Contested', { exact: true })).toBeVisible()
  await expect(side(page, 'Who asserts it').getByRole('heading', { name: /Western states.*asserts it/ })).toBeVisible()
  const answers = side(page, 'Who answers, and how')
  await expect(answers.getByRole('heading', { name: /^Iran.*denies it$/ })).toHaveCount(3)
  await expect(answers.getByText('May 2025', { exact: false }).first()).toBeVisible()
  await expect(page.getByText(/^Update, /)).toBeVisible()
  await expectAccessible(page)
})

test('a citation leads to its source on the same page', async ({ page }) => {
  await page.goto(drones)
  await side(page, 'Who answers, and how')
    .getByRole('link', { name: /DayFR Euro/ })
    .click()
  await expect(page.locator(':target')).toContainText('DayFR Euro')
})

test('an older version says that it is one, and shows what stood there then', async ({ page }) => {
  await page.goto(`${drones}/history`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 2' })).toContainText('Update')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Version 1', exact: true }).click()
  await expect(page).toHaveURL(`${drones}/v/1`)
  await expect(page.getByText('Version 1 was replaced by version 2.')).toBeVisible()
  await expect(side(page, 'Who answers, and how').getByRole('heading', { name: /denies it$/ })).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Read the newest version' }).click()
  await expect(page).toHaveURL(drones)
})

test('a correction stands on top of the record, with its date', async ({ page }) => {
  await page.goto(term)
  await expect(page.getByText(/^Correction, \d+ \w+ \d{4}$/)).toBeVisible()
})

test('a gate that could not be met is told with its reason', async ({ page }) => {
  await page.goto(defence)
  await expect(side(page, 'What could not be met')).toContainText(
    'Not met: somebody on record asserts it, with a source.',
  )
  await expect(side(page, 'Who asserts it')).toContainText('Nobody on record asserts this.')
})

test('the front page leads to every claim @phone', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('article').getByRole('link').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'All claims' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All claims')
  await expectAccessible(page)
  // Other tests publish too: the list may be longer than a page.
  const claim = page.getByRole('link', { name: /each side to defend the other/ })
  const older = page.getByRole('link', { name: 'Older claims' })
  while ((await claim.count()) === 0) {
    const before = page.url()
    await older.click()
    await page.waitForURL((url) => url.href !== before)
  }
  await claim.click()
  await expect(page).toHaveURL(defence)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything is there', async ({ page }) => {
    for (const list of ['/', '/claims']) {
      await page.goto(list)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.getByRole('article').getByRole('link').first()).toBeVisible()
    }
    for (const path of [drones, `${drones}/history`, `${drones}/v/1`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.getByText(/Iran supplied Russia with attack drones/).first()).toBeVisible()
    }
    await page.goto(drones)
    await expect(side(page, 'Who answers, and how').getByRole('heading', { name: /denies it$/ })).toHaveCount(3)
  })
})

test('addresses of what was never published answer 404, and the same addresses of what was answer 200', async ({
  request,
}) => {
  const statuses = (paths: string[]) => Promise.all(paths.map(async (path) => (await request.get(path)).status()))
  const around = (claim: string) => [claim, `${claim}/history`, `${claim}/v/1`, `/api/v1${claim}`]
  for (const claim of unpublished) expect(await statuses(around(claim))).toEqual([404, 404, 404, 404])
  expect(await statuses(around(drones))).toEqual([200, 200, 200, 200])
  expect(await statuses([`${drones}/v/99`, `${drones}/v/0`, `${drones}/v/01`, `${drones}/v/x`])).toEqual([
    404, 404, 404, 404,
  ])
  expect(
    await statuses(['/claims/-', '/claims/before/yesterday', '/xx', `/xx${drones}`, '/-/claims', '/no/such']),
  ).toEqual([404, 404, 404, 404, 404, 404])
})

test('an unknown address says so in our words', async ({ page, allow }) => {
  allow(/404/)
  for (const path of ['/claims/nobody-ever-claimed-this', '/no/such/address']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
    await expect(page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current]')).toHaveCount(0)
    await expectAccessible(page)
  }
  await page.getByRole('main').getByRole('link', { name: 'All claims' }).click()
  await expect(page).toHaveURL('/claims')
})

test('English has one address for each page', async ({ request }) => {
  const response = await request.get(`/en${drones}`, { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers().location).toBe(drones)
})

test('pages are served from memory, and shared caches may keep them half a minute', async ({ request }) => {
  const { etag = '', ...headers } = (await request.get(drones)).headers()
  expect(headers['cache-control']).toContain('s-maxage=30')
  expect(headers['x-powered-by']).toBeUndefined()
  const again = await request.get(drones, { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  expect(again.headers().etag).toBe(etag)
})

test('a page for reading carries next to no code of ours', async ({ request }) => {
  const own = async (path: string) =>
    ownScriptBytes(await (await request.get(path)).text(), async (script) => (await request.get(script)).body())
  const read = await Promise.all([drones, '/topics/russia-iran-treaty', '/claims'].map(own))
  for (const bytes of read) expect(bytes).toBeLessThan(10_000)
  // What a form needs is seen.
  expect(await own('/sign-in')).toBeGreaterThan(Math.max(...read))
})

test('the data of a record is what its hash names', async ({ request }) => {
  const response = await request.get(`/api/v1${drones}`)
  const record = await response.json()
  expect(record).toMatchObject({ number: 2, kind: 'update', suspended: false, withheld: null })
  expect(
    createHash('sha256')
      .update(canonicalize(record.claim) as string)
      .digest('hex'),
  ).toBe(record.hash)
  const missing = await request.get('/api/v1/claims/nobody-ever-claimed-this')
  expect(missing.headers()['content-type']).toBe('application/problem+json')
  expect(await missing.json()).toMatchObject({ status: 404 })
})

test('tells a stranger that it works, and nothing more', async ({ request }) => {
  const response = await request.get('/api/health')
  expect([response.status(), await response.json()]).toEqual([200, { status: 'ok', jobs: 'ok' }])
})

test('nobody outside can purge', async ({ request }) => {
  const purge = (headers: Record<string, string>) => request.post('/api/internal/purge', { headers })
  expect((await purge({})).status()).toBe(401)
  expect((await purge({ authorization: 'Bearer guess' })).status()).toBe(401)
})
