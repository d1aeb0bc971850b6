import { expect, type Page } from '@playwright/test'
import { makeDraft, makeTopic } from './support/claims.ts'
import { test } from './support/fixtures.ts'

const lines = (page: Page) => page.getByRole('main').getByRole('listitem')

test('an administrator reads the whole log in sentences, and finds in it', async ({ as }) => {
  const claim = await makeDraft({ topic: (await makeTopic()).id })
  const page = await as('admin')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  await page.getByLabel('On the claim').fill(`http://desk.example/claims/${claim.slug}`)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(lines(page)).toHaveText([
    new RegExp(`Demo editor added a topic · ${claim.sentence}`),
    new RegExp(`Demo editor created the claim · ${claim.sentence}`),
  ])
  await page.getByLabel('Did what').selectOption('Recorded')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(lines(page)).toHaveCount(1)
  await page.getByLabel('Until').fill('2020-01-01')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('Nothing like that was done.')).toBeVisible()
})

test('the export holds the same lines, and no formula can run in it', async ({ as }) => {
  const claim = await makeDraft({
    topic: (await makeTopic()).id,
    sentence: `=HYPERLINK("http://x.example";"a")${Math.random()};@SUM(1)`,
  })
  const page = await as('admin')
  await page.goto(`/desk/log?claim=${claim.slug}`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^log-\d{4}-\d\d-\d\d\.csv$/)
  const csv = await page.request.get(`/api/desk/log?claim=${claim.slug}`)
  expect(csv.headers()['content-type']).toContain('text/csv')
  const text = (await csv.body()).toString('utf8')
  expect(text.startsWith('\ufeff"time","person","what"')).toBe(true)
  const rows = text.slice(1).split('\r\n').filter(Boolean)
  expect(rows).toHaveLength(3)
  expect(rows[2]).toContain('"Demo editor","created the claim","create","claim"')
  expect(rows[2]).toContain(`"'=HYPERLINK(""http://x.example"";""a"")`)
  expect(rows[2]).toContain(`;'@SUM(1)"`)
})

test('nobody else reads or exports it', async ({ as, allow, request }) => {
  allow(/404/)
  const page = await as('reviewer')
  await page.goto('/desk')
  await expect(page.getByRole('link', { name: 'Log', exact: true })).toHaveCount(0)
  expect((await page.goto('/desk/log'))?.status()).toBe(404)
  expect((await page.request.get('/api/desk/log')).status()).toBe(404)
  expect((await request.get('/api/desk/log')).status()).toBe(401)
})
