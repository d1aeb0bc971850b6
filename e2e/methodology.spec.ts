import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the method tells what each verdict means, and how many claims stand under it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'How we work' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How we work')
  const scale = part(page, 'Our verdicts').getByRole('table')
  await expect(scale.getByRole('rowheader')).toHaveCount(9)
  const contested = scale.getByRole('row', { name: /^Contested/ })
  await expect(contested).toContainText('The accounts conflict and the evidence does not settle it.')
  await contested.getByRole('link').click()
  await expect(page).toHaveURL('/search?verdict=contested')
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('Contested')
})

test('the method tells whose claims were looked into, and what codes ask of a newsroom', async ({ page }) => {
  await page.goto('/methodology')
  await expect(part(page, 'Whose claims we looked into').getByRole('row', { name: /^Russia \d/ })).toBeVisible()
  const codes = part(page, 'What the codes ask, and where we answer')
  await expect(codes.getByRole('row', { name: /^How mistakes are mended/ }).getByRole('link')).toHaveText([
    'How we correct',
    'All corrections',
  ])
  await codes.getByRole('link', { name: 'How we correct' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How we correct')
})

test('a page about the newsroom keeps every version, word by word against the one before', async ({ page }) => {
  await page.goto('/methodology')
  await page.getByRole('link', { name: 'Every version of this page' }).click()
  await expect(page).toHaveURL('/methodology/history')
  const versions = page.getByRole('main').getByRole('listitem')
  await expect(versions.getByRole('heading', { level: 2 })).toHaveText(['Version 2 (newest)', 'Version 1'])
  const [second] = await versions.all()
  await expect(second as typeof versions).toContainText(
    'The page did not say what happens to a finding after it is published.',
  )
  await page.getByText('What changed since version 1').click()
  await expect(page.locator('ins').filter({ hasText: 'Every finding has a day on which we look again.' })).toBeVisible()
  await expectAccessible(page)
})

test('a page that nobody has published has no history', async ({ request }) => {
  for (const address of [
    '/policies/privacy',
    '/policies/privacy/history',
    '/policies/method',
    '/policies/nothing/history',
  ]) {
    expect((await request.get(address)).status(), address).toBe(404)
  }
  expect((await request.get('/policies/corrections/history')).status()).toBe(200)
})
