import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'
import { invite, setPassword, signInAsNewcomer as signIn } from './support/newcomer.ts'

/** On a phone it stands in the menu. */
async function expectSignedIn(page: Page, who: string) {
  if ((page.viewportSize()?.width ?? 0) < 700) await page.getByText(/^Menu/).click()
  await expect(page.getByText(`Signed in as ${who}`).filter({ visible: true })).toBeVisible()
}

test('a person is added, sets a password, works, changes role and is disabled, each on the next request @phone', async ({
  as,
  page,
}) => {
  const admin = await as('admin')
  const name = `New ${crypto.randomUUID().slice(0, 8)}`
  const { email, link } = await invite(admin, name, 'Editor')
  await expectAccessible(admin)

  await page.goto(link)
  await expectAccessible(page)
  await page.getByLabel('New password').fill('too short')
  await page.getByLabel('The same again').fill('too short')
  await page.locator('form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
  })
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('This is too short.')).toBeVisible()
  await setPassword(page, link)
  await signIn(page, email)
  await expectSignedIn(page, `${name}, editor`)

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()

  await admin.goto('/desk/people')
  await admin.getByRole('link', { name }).click()
  await expectAccessible(admin)
  await admin.getByRole('combobox', { name: 'Role' }).selectOption('Reviewer')
  await admin.getByRole('button', { name: 'Change the role' }).click()
  await expect(admin.getByText('The role was changed.')).toBeVisible()
  await page.goto('/desk')
  await expectSignedIn(page, `${name}, reviewer`)

  await admin.getByRole('button', { name: 'Disable this person' }).click()
  await expect(admin.getByRole('button', { name: 'Enable this person' })).toBeVisible()
  await page.goto('/desk')
  await expect(page).toHaveURL('/sign-in?to=%2Fdesk')
  await signIn(page, email)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('do not belong together')

  await admin.getByRole('button', { name: 'Enable this person' }).click()
  await expect(admin.getByRole('button', { name: 'Disable this person' })).toBeVisible()
  await signIn(page, email)
  await expect(page).toHaveURL('/desk')
})

test('a new link ends the old password at once when it is used', async ({ as, page }) => {
  const admin = await as('admin')
  const name = `New ${crypto.randomUUID().slice(0, 8)}`
  const { email, link } = await invite(admin, name, 'Editor')
  await setPassword(page, link)
  await signIn(page, email)
  await expect(page).toHaveURL('/desk')
  await admin.getByRole('link', { name }).click()
  await admin.getByRole('button', { name: 'Make a link' }).click()
  const newer = (await admin.getByText(/\/set-password\//).textContent()) as string
  await setPassword(page, newer)
  await page.goto('/desk')
  await expect(page).toHaveURL('/sign-in?to=%2Fdesk')
})

test('only administrators see people', async ({ as, allow }) => {
  allow(/404/)
  const editor = await as('editor')
  await editor.goto('/desk')
  await expect(editor.getByRole('link', { name: 'People', exact: true })).toHaveCount(0)
  await editor.goto('/desk/people')
  await expect(editor.getByLabel('E-mail')).toHaveCount(0)
  const admin = await as('admin')
  await admin.goto('/desk')
  await admin.getByRole('link', { name: 'People', exact: true }).click()
  await expect(admin.getByLabel('E-mail')).toHaveCount(1)
})
