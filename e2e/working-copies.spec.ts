import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

async function createClaim(page: Page) {
  const sentence = `Iran sold Russia a part numbered ${Math.random().toString(36).slice(2)}.`
  await page.goto('/desk/claims/new')
  await page.getByLabel('Claim', { exact: true }).fill(sentence)
  await page.getByRole('button', { name: 'Create the claim' }).click()
  await expect(page.getByRole('heading', { level: 1, name: sentence })).toBeVisible()
  await expect(page).toHaveURL(/\/desk\/claims\/[0-9a-f-]{36}$/)
  return page.url()
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const text = (page: Page) => section(page, 'The claim')
const context = (page: Page) => text(page).getByRole('textbox', { name: 'Context' })
const save = (page: Page) => page.getByRole('button', { name: 'Save the claim' }).click()
const saved = (page: Page) => expect(text(page).getByText('Saved.')).toBeVisible()
const kept = (page: Page) => expect(text(page).getByText(/Kept for you at/)).toBeVisible()

test('what is typed is there again after the laptop was closed, and gone when it is saved', async ({ as }) => {
  const first = await as('editor')
  const url = await createClaim(first)
  await context(first).fill('Half a thought')
  await kept(first)
  await first.context().close()

  const second = await as('editor')
  await second.goto(url)
  await expect(context(second)).toHaveValue('Half a thought')
  await kept(second)
  const colleague = await as('second-editor')
  await colleague.goto(url)
  await expect(context(colleague)).toHaveValue('')

  await save(second)
  await saved(second)
  await expect(text(second).getByText(/Kept for you/)).toBeHidden()
  await second.reload()
  await expect(context(second)).toHaveValue('Half a thought')
  await expect(text(second).getByText(/Kept for you/)).toBeHidden()
})

test('a claim that is only begun is kept too', async ({ as }) => {
  const page = await as('second-editor')
  await page.goto('/desk/claims/new')
  const sentence = `Iran bought a part numbered ${Math.random().toString(36).slice(2)}.`
  await page.getByLabel('Claim', { exact: true }).fill(sentence)
  await expect(page.getByText(/Kept for you at/)).toBeVisible()
  await page.goto('/desk')
  await page.goto('/desk/claims/new')
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue(sentence)
  await page.getByRole('button', { name: 'Discard what I typed' }).click()
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue('')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue(sentence)
  await page.getByRole('button', { name: 'Create the claim' }).click()
  await expect(page.getByRole('heading', { level: 1, name: sentence })).toBeVisible()
  await page.goto('/desk/claims/new')
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue('')
})

test('without a network what is typed stays on the device, and nothing is lost by a save that fails', async ({
  as,
  allow,
}) => {
  allow(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/)
  const page = await as('editor')
  const url = await createClaim(page)
  await page.context().setOffline(true)
  await context(page).fill('Written on a train')
  await expect(text(page).getByText(/No connection. Kept on this device/)).toBeVisible()
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'No connection to the server' })).toBeVisible()
  await expect(context(page)).toHaveValue('Written on a train')
  await page.context().setOffline(false)
  await kept(page)
  await page.goto(url)
  await expect(context(page)).toHaveValue('Written on a train')
  await save(page)
  await saved(page)
})

test('what the server never got is found on the device', async ({ as, allow }) => {
  allow(/ERR_FAILED/, /Failed to fetch/)
  const page = await as('editor')
  const url = await createClaim(page)
  await page.route('**/api/desk/working-copies', (route) => route.abort())
  await context(page).fill('Never arrived')
  await expect(text(page).getByText(/No connection. Kept on this device/)).toBeVisible()
  await page.goto('/desk')
  await page.unroute('**/api/desk/working-copies')
  await page.goto(url)
  await expect(context(page)).toHaveValue('Never arrived')
  await kept(page)
})

test('a server that fails, or a session that has ended, costs nothing that was typed', async ({ as, allow }) => {
  allow(/status of 500/, /status of 401/)
  const page = await as('editor')
  await createClaim(page)
  await context(page).fill('Still here')
  await kept(page)
  await page.route('**/desk/claims/*', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 500, body: 'Broken' }) : route.continue(),
  )
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'The server failed' })).toBeVisible()
  await expect(context(page)).toHaveValue('Still here')
  await page.unroute('**/desk/claims/*')

  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'You are no longer signed in' })).toBeVisible()
  await context(page).fill('Still here, and more')
  await expect(text(page).getByText(/You are no longer signed in. Kept on this device/)).toBeVisible()
  await page.context().addCookies(cookies)
  await save(page)
  await saved(page)
  await expect(context(page)).toHaveValue('Still here, and more')
})

test('what two people changed in different fields is merged without asking', async ({ as }) => {
  const mine = await as('editor')
  const url = await createClaim(mine)
  const theirs = await as('second-editor')
  await theirs.goto(url)
  await context(mine).fill('My context.')
  await theirs.getByLabel('First made on').fill('2024-12')
  await save(theirs)
  await saved(theirs)
  await save(mine)
  await expect(
    text(mine).getByText(/Saved\..*Merged with what Second demo editor saved meanwhile: First made on/),
  ).toBeVisible()
  await expect(context(mine)).toHaveValue('My context.')
  await expect(mine.getByLabel('First made on')).toHaveValue('2024-12')
  await theirs.reload()
  await expect(context(theirs)).toHaveValue('My context.')
  await expect(theirs.getByLabel('First made on')).toHaveValue('2024-12')
})

test('what two people changed in the same field is shown to the second, who chooses by keyboard @phone', async ({
  as,
}) => {
  const mine = await as('editor')
  const url = await createClaim(mine)
  const theirs = await as('second-editor')
  await theirs.goto(url)
  await context(mine).fill('My context.')
  await mine.getByLabel('First made on').fill('2025-01')
  await context(theirs).fill('Their context.')
  await theirs.getByLabel('First made on').fill('2024-12')
  await save(theirs)
  await saved(theirs)

  await save(mine)
  const alert = mine.getByRole('alert').filter({ hasText: 'Second demo editor saved this on' })
  await expect(alert).toBeVisible()
  const versions = mine.getByRole('group', { name: 'Both versions: Context' })
  await expect(versions).toContainText('Their context.')
  await expect(versions).toContainText('My context.')
  await expect(context(mine)).toHaveValue('My context.')
  await expectAccessible(mine)

  // Sending it again is no choice.
  await save(mine)
  await expect(context(mine)).toHaveAccessibleDescription(/You both changed this/)
  await theirs.reload()
  await expect(context(theirs)).toHaveValue('Their context.')

  await alert.getByRole('link', { name: 'Context' }).focus()
  await mine.keyboard.press('Enter')
  await expect(context(mine)).toBeFocused()
  await mine.keyboard.press('Tab')
  await expect(versions.getByRole('button', { name: 'Take what Second demo editor wrote' })).toBeFocused()
  await mine.keyboard.press('Enter')
  await expect(context(mine)).toHaveValue('Their context.')
  await expect(versions.getByRole('button', { name: 'Take what Second demo editor wrote' })).toBeFocused()
  await mine.keyboard.press('Tab')
  await mine.keyboard.press('Enter')
  await expect(context(mine)).toHaveValue('My context.')

  // What is still open is open for whoever opens it again.
  await mine.getByLabel('First made on').fill('2025-01-01')
  await context(mine).fill('Our context.')
  await mine.keyboard.press('Control+s')
  await saved(mine)
  await theirs.reload()
  await expect(context(theirs)).toHaveValue('Our context.')
  await expect(theirs.getByLabel('First made on')).toHaveValue('2025-01-01')
})

test('a choice that was not made is asked for again after the laptop was closed', async ({ as }) => {
  const mine = await as('editor')
  const url = await createClaim(mine)
  const theirs = await as('second-editor')
  await theirs.goto(url)
  await context(theirs).fill('Their context.')
  await save(theirs)
  await saved(theirs)
  await context(mine).fill('My context.')
  await save(mine)
  await expect(mine.getByRole('group', { name: 'Both versions: Context' })).toBeVisible()
  await kept(mine)
  await mine.context().close()

  const again = await as('editor')
  await again.goto(url)
  await expect(context(again)).toHaveValue('My context.')
  await save(again)
  await expect(again.getByRole('group', { name: 'Both versions: Context' })).toContainText('Their context.')
})

test('a save by keyboard leaves the cursor where it was', async ({ as }) => {
  const page = await as('editor')
  await createClaim(page)
  await context(page).fill('One two')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await expect(context(page)).toBeFocused()
  await page.keyboard.type(' and a half')
  await expect(context(page)).toHaveValue('One and a half two')
})
