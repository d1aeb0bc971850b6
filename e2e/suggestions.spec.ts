import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const field = (page: Page) => page.getByRole('main').getByRole('combobox', { name: /^(Words|Λέξεις|واژه‌ها)$/ })
const options = (page: Page) => page.getByRole('listbox').getByRole('option')

test('offers a party in any script, and opens it by keyboard alone @phone', async ({ page }) => {
  await page.goto('/search')
  await field(page).pressSequentially('ира')
  await expect(options(page).first()).toContainText('Iran')
  await expect(page.getByRole('status').filter({ hasText: 'suggestion' })).toHaveText(/^\d suggestions?$/)
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/parties/iran')
})

test('offers claims as they are told in the language of the page, and opens one that is clicked', async ({ page }) => {
  await page.goto('/search')
  await field(page).pressSequentially('attack dro')
  await options(page).filter({ hasText: 'attack drones' }).first().click()
  await expect(page).toHaveURL('/claims/iran-supplied-russia-with-attack-drones')
})

test('Enter searches as long as nothing is chosen, Escape closes the list and keeps the words', async ({ page }) => {
  await page.goto('/search')
  await field(page).pressSequentially('drones')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('drones')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=drones(&|$)/)
})

test('in Persian it reads from the right', async ({ page }) => {
  await page.goto('/fa/search')
  await field(page).pressSequentially('iran')
  await expect(options(page).first()).toContainText('Iran')
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/fa/parties/iran')
})

test('an answer that comes late never takes the place of a newer one, and none is in the way of typing', async ({
  page,
  allow,
}) => {
  allow(/status of 503/)
  const late = Promise.withResolvers<void>()
  const answer = (label: string) => ({ json: { data: [{ kind: 'claim', slug: 'x', label, language: 'en' }] } })
  await page.route('**/api/v1/suggestions?*', async (route) => {
    const typed = new URL(route.request().url()).searchParams.get('q')
    if (typed === 'first') await late.promise
    await (typed === 'broken' ? route.fulfill({ status: 503 }) : route.fulfill(answer(`For ${typed}`))).catch(() => {})
  })
  await page.goto('/search')
  const asked = page.waitForRequest(/q=first/)
  await field(page).fill('first')
  await asked
  await field(page).fill('second')
  await expect(options(page)).toContainText(['For second'])
  late.resolve()
  const broken = page.waitForResponse(/q=broken/)
  await field(page).fill('broken')
  await broken
  await expect(options(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('broken')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=broken(&|$)/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('it is the field alone', async ({ page }) => {
    await page.goto('/search')
    await page.getByRole('main').getByRole('searchbox', { name: 'Words' }).fill('drones')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=drones/)
  })
})
