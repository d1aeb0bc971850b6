import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const slug = 'treaty-runs-twenty-years-then-renews-itself'
const term = `/claims/${slug}`
const today = () => new Date().toISOString().slice(0, 10)

for (const path of ['', '/fa']) {
  test(`a day leads to the version that stood at its end, at ${path || '/'}`, async ({ request }) => {
    for (const address of [`${path}${term}/as-of/${today()}`, `${path}${term}?asOf=${today()}`]) {
      const answer = await request.get(address, { maxRedirects: 0 })
      expect(answer.status(), address).toBe(307)
      const led = await request.get(address)
      expect(led.status()).toBe(200)
      expect(new URL(led.url()).pathname).toBe(`${path}${term}/v/2`)
    }
  })
}

test('before the first version nothing was published, and that is said @phone', async ({ page }) => {
  const answer = await page.goto(`${term}/as-of/2020-02-29`)
  expect(answer?.status()).toBe(200)
  await expect(page.getByText('Nothing was published yet on 29 February 2020')).toBeVisible()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expectAccessible(page)
})

test('a day to come, and what is no day, are told so', async ({ page }) => {
  await page.goto(`${term}/as-of/2999-01-01`)
  await expect(page.getByText('1 January 2999 is still to come')).toBeVisible()
  await page.goto(`${term}/as-of/2025-02-31`)
  await expect(page.getByText('“2025-02-31” is no day. Write it as 2025-03-01.')).toBeVisible()
})

test('no day of a claim that was never published is known', async ({ request }) => {
  for (const claim of ['no-such-claim', 'russia-and-iran-exchange-military-personnel'])
    expect((await request.get(`/claims/${claim}/as-of/2025-01-01`)).status()).toBe(404)
})

test('a reader without scripts asks for a day in the history', async ({ open }) => {
  const page = await (await open({ javaScriptEnabled: false })).newPage()
  await page.goto(`${term}/history`)
  await page.getByLabel('As it stood at the end of').fill(today())
  await page.getByRole('button', { name: 'Show that version' }).click()
  await expect(page).toHaveURL(new RegExp(`${term}/v/2(\\?|$)`))
})

test('two versions are compared word by word, without scripts too @phone', async ({ open }) => {
  const page = await (await open({ javaScriptEnabled: false })).newPage()
  await page.goto(`${term}/history`)
  await page.getByRole('radio', { name: 'Older: Version 1' }).check()
  await page.getByRole('radio', { name: 'Newer: Version 2' }).check()
  await page.getByRole('button', { name: 'Show the differences' }).click()
  await expect(page).toHaveURL(`${term}/history/1..2`)
  const main = page.getByRole('main')
  await expect(main.locator('del').filter({ hasText: /^Two$/ })).toBeVisible()
  await expect(main.locator('ins').filter({ hasText: /^Three$/ })).toBeVisible()
})

for (const [path, title] of [
  ['', 'Differences between two versions'],
  ['/nl', 'Verschillen tussen twee versies'],
  ['/el', 'Διαφορές ανάμεσα σε δύο εκδόσεις'],
  ['/fa', 'تفاوت‌های دو نسخه'],
]) {
  test(`the page of differences and the history are accessible at ${path || '/'} @phone`, async ({ page }) => {
    await page.goto(`${path}${term}/history/1..2`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title as string)
    await expectAccessible(page)
    await page.goto(`${path}${term}/history`)
    await expectAccessible(page)
  })
}

test('pairs that are none are not found', async ({ request }) => {
  for (const pair of ['2..1', '1..1', '1..9', '0..1', '1', '1..2..3', 'a..b'])
    expect((await request.get(`${term}/history/${pair}`)).status(), pair).toBe(404)
})

test('an older version says from when until when it stood', async ({ page }) => {
  await page.goto(`${term}/v/1`)
  await expect(page.getByText(/It stood from \d+ \w+ \d{4} until \d+ \w+ \d{4}/)).toBeVisible()
})
