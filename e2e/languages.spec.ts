import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const drones = '/claims/iran-supplied-russia-with-attack-drones'
const readers = [
  { language: 'en', root: '', name: 'English', dir: 'ltr', finding: 'What we found', verdict: 'Contested' },
  { language: 'nl', root: '/nl', name: 'Nederlands', dir: 'ltr', finding: 'Wat we vonden', verdict: 'Betwist' },
  { language: 'el', root: '/el', name: 'Ελληνικά', dir: 'ltr', finding: 'Τι διαπιστώσαμε', verdict: 'Αμφιλεγόμενο' },
  { language: 'fa', root: '/fa', name: 'فارسی', dir: 'rtl', finding: 'یافتهٔ ما', verdict: 'محل مناقشه' },
]

for (const { language, root, dir, finding, verdict } of readers) {
  test(`a claim speaks ${language} around words that stay as they were said @phone`, async ({ page }) => {
    await page.goto(root + drones)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('html')).toHaveAttribute('dir', dir)
    await expect(page.getByRole('region', { name: finding }).getByText(verdict, { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Iran supplied Russia/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'ltr')
    await expectAccessible(page)
  })

  test(`the lists and histories in ${language} are accessible and fit the screen @phone`, async ({ page }) => {
    for (const address of [root || '/', ...['/claims', `${drones}/history`, `${drones}/v/1`].map((at) => root + at)]) {
      const response = await page.goto(address)
      expect(response?.status(), address).toBe(200)
      await expectAccessible(page)
    }
  })
}

test('every page leads to itself in each language, and search engines are told so', async ({ page }) => {
  for (const { root, language, name } of readers) {
    for (const other of readers) {
      await page.goto(`${root}${drones}/history`)
      const switcher = page.getByRole('banner').getByRole('link', { name: other.name, exact: true })
      await expect(switcher).toHaveAttribute('hreflang', other.language)
      await expect(switcher).toHaveAttribute('lang', other.language)
      await switcher.click()
      await expect(page).toHaveURL(`${other.root}${drones}/history`)
      await expect(page.locator('html')).toHaveAttribute('lang', other.language)
    }
    await page.goto(`${root}${drones}/history`)
    await expect(page.locator('[aria-current=page]')).toHaveText(name)
    const { origin } = new URL(page.url())
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${origin}${root}${drones}/history`)
    const told = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
    expect(Object.fromEntries(told), `what ${language} tells`).toEqual({
      ...Object.fromEntries(readers.map((each) => [each.language, `${origin}${each.root}${drones}/history`])),
      'x-default': `${origin}${drones}/history`,
    })
  }
})

test('Persian readers see Persian digits, and the months of everybody’s calendar', async ({ page }) => {
  await page.goto(`/fa${drones}/history`)
  await expect(page.getByRole('heading', { name: 'نسخهٔ ۲' })).toBeVisible()
  const year = new Intl.NumberFormat('fa', { useGrouping: false }).format(new Date().getUTCFullYear())
  await expect(page.getByRole('listitem').filter({ hasText: 'نسخهٔ ۲' }).first()).toContainText(year)
})

test('an address with nothing behind it says so in every language @phone', async ({ page, allow }) => {
  allow(/404/)
  await page.goto('/fa/claims/nobody-ever-claimed-this')
  for (const { language, root } of readers) {
    const notice = page.locator(`main [lang=${language}]`)
    await expect(notice.getByRole('heading')).toBeVisible()
    await expect(notice.getByRole('link').first()).toHaveAttribute('href', root || '/')
  }
  await expectAccessible(page)
})

test('shared caches may keep a page of any language half a minute, and no longer', async ({ request }) => {
  for (const { root } of readers) {
    for (const address of [root || '/', `${root}/claims`, root + drones]) {
      const response = await request.get(address)
      expect(response.headers()['cache-control'], address).toBe('public, max-age=0, s-maxage=30, stale-if-error=86400')
    }
  }
})
