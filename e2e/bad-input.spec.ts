import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const unique = () => Math.random().toString(36).slice(2)
const inCyrillic = (name: string) => name.replace('o', 'о').replace('a', 'а')

async function nameParty(page: Page, name: string) {
  await page.goto('/desk/parties/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Record the party' }).click()
}

test('a name that looks like another one is pointed out, and recorded once both are meant', { tag: '@phone' }, async ({
  as,
}) => {
  const page = await as('editor')
  const name = `The Moscow Paper ${unique()}`
  await nameParty(page, name)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  const lookAlike = inCyrillic(name)
  await nameParty(page, lookAlike)
  const field = page.getByLabel('Name', { exact: true })
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('A name looks like another one.')
  await expect(alert.getByRole('link', { name: 'Name' })).toBeVisible()
  await expect(field).toHaveAccessibleDescription(new RegExp(`This looks like “${name}”`))
  await expect(field).toHaveValue(lookAlike)
  await expectAccessible(page)

  await page.getByLabel('Save it all the same: both names are meant').check()
  await page.getByRole('button', { name: 'Record the party' }).click()
  await expect(page.getByRole('heading', { level: 1, name: lookAlike })).toBeVisible()
})

test('a name that looks like another one is recorded without JavaScript too', async ({ as }) => {
  const name = `The Moscow Paper ${unique()}`
  const page = await as('editor', { javaScriptEnabled: false })
  await nameParty(page, name)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await nameParty(page, inCyrillic(name))
  await page.getByLabel('Save it all the same: both names are meant').check()
  await page.getByRole('button', { name: 'Record the party' }).click()
  await expect(page.getByRole('heading', { level: 1, name: inCyrillic(name) })).toBeVisible()
})

test('a megabyte of text is told at its field, and stays there', async ({ hire, allow }) => {
  // It is too long for a working copy, too; the browser keeps it.
  allow(/422/)
  const page = await hire('editor')
  await page.goto('/desk/claims/new')
  await page.getByLabel('Claim', { exact: true }).fill(`A sentence ${unique()}`)
  const context = page.getByLabel('Context')
  await context.fill('x'.repeat(1_000_000))
  await page.getByRole('button', { name: 'Create the claim' }).click()
  await expect(context).toHaveAccessibleDescription(/shorten it to at most 50,000 characters/)
  expect((await context.inputValue()).length).toBe(1_000_000)
})

test('more than any form takes is refused in words before it is read', async ({ as, baseURL }) => {
  const page = await as('editor')
  const headers = { origin: baseURL as string }
  const send = (path: string, bytes: number) =>
    page.request.post(path, { headers, multipart: { text: 'x'.repeat(bytes) }, maxRedirects: 0 })
  const refused = await send('/desk/topics/new', 16_000_001)
  expect(refused.status()).toBe(413)
  expect(await refused.text()).toContain('at most 16 megabytes')
  const file = await send('/desk/sources/new', 26_500_001)
  expect(file.status()).toBe(413)
  expect(await file.text()).toContain('at most 25 megabytes')
  expect((await send('/sign-in', 100_001)).status()).toBe(413)
  expect((await send('/sign-in', 1000)).status()).not.toBe(413)
})
