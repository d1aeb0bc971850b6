import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { setUpSecondFactor } from './support/authenticator.ts'
import { test } from './support/fixtures.ts'
import { invite, setPassword, signInAsNewcomer as signIn } from './support/newcomer.ts'

const password = 'correct horse battery'

/** Somebody of their own, whose account no other test changes, on their account page. */
async function hire(admin: Page, page: Page) {
  const name = `New ${crypto.randomUUID().slice(0, 8)}`
  const { email, link } = await invite(admin, name, 'Editor')
  await setPassword(page, link)
  await signIn(page, email)
  await expect(page).toHaveURL('/desk')
  await page.goto('/desk/account')
  return { name, email }
}

const enterCode = async (page: Page, code: string) => {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
const begin = async (page: Page) => {
  await page.getByRole('link', { name: 'Set up a second factor' }).click()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
}

test('a byline is chosen, and the password is changed with the one before @phone', async ({ as, page }) => {
  const { email } = await hire(await as('admin'), page)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Byline' }).fill('A. Nonymous')
  await page.getByRole('button', { name: 'Save the byline' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue('A. Nonymous')

  const change = async (present: string, next: string, again = next) => {
    await page.getByLabel('Present password').fill(present)
    await page.getByLabel('New password').fill(next)
    await page.getByLabel('The same again').fill(again)
    await page.getByRole('button', { name: 'Change the password' }).click()
  }
  await change('not my password', 'another horse battery')
  await expect(page.getByText('This is not your present password.').first()).toBeVisible()
  await change(password, 'another horse battery', 'a third horse battery')
  await expect(page.getByText('The two are not the same.').first()).toBeVisible()
  await change(password, 'short')
  await expect(page.getByText('This is too short.').first()).toBeVisible()
  await expectAccessible(page)
  await change(password, 'another horse battery')
  await expect(page.getByText('Your password was changed.')).toBeVisible()
  await page.context().clearCookies()
  await signIn(page, email)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('do not belong together')
})

test('a second factor is set up with the password, a QR code and a first code @phone', async ({ as, page }) => {
  await hire(await as('admin'), page)
  await page.getByRole('link', { name: 'Set up a second factor' }).click()
  await page.getByLabel('Your password').fill('not my password')
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  await expect(page.getByText('This is not your present password.').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  await expectAccessible(page)
  const { recoveryCodes } = await setUpSecondFactor(page)
  expect(recoveryCodes).toHaveLength(10)
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()
  const shown = await page.content()
  for (const code of recoveryCodes) expect(shown).not.toContain(code)
})

test('signing in asks for a code, which is good once; a recovery code replaces it @phone', async ({ as, page }) => {
  const { email } = await hire(await as('admin'), page)
  await begin(page)
  const { app, recoveryCodes } = await setUpSecondFactor(page)
  await page.context().clearCookies()
  await page.goto('/desk/parties')
  await signInHere(page, email)
  await expect(page).toHaveURL('/sign-in/code?to=%2Fdesk%2Fparties')
  await page.goto('/desk')
  await expect(page).toHaveURL('/sign-in?to=%2Fdesk')
  await page.goto('/sign-in/code?to=/desk/parties')
  await enterCode(page, '000000')
  await expect(page.getByText('This code is not accepted').first()).toBeVisible()
  await expectAccessible(page)
  const used = app.code()
  await enterCode(page, used)
  await expect(page).toHaveURL('/desk/parties')

  await page.context().clearCookies()
  await page.goto('/desk')
  await signInHere(page, email)
  await enterCode(page, used)
  await expect(page.getByText('This code is not accepted').first()).toBeVisible()
  await enterCode(page, (recoveryCodes[0] as string).toLowerCase())
  await expect(page).toHaveURL('/desk')
})

test('an administrator removes a lost second factor, which signs its person out', async ({ as, page }) => {
  const admin = await as('admin')
  const { name, email } = await hire(admin, page)
  await begin(page)
  await setUpSecondFactor(page)
  await admin.goto('/desk/people')
  await admin.getByRole('link', { name }).click()
  await admin.getByRole('button', { name: 'Remove the second factor' }).click()
  await expect(admin.getByRole('button', { name: /^(Remove the second factor|Sending …)$/ })).toHaveCount(0)
  await page.goto('/desk')
  await signInHere(page, email)
  await expect(page).toHaveURL('/desk')
})

/** On the page of signing in where one was sent. */
async function signInHere(page: Page, email: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('new recovery codes and the end of it take a code', async ({ as, page }) => {
  await hire(await as('admin'), page)
  await begin(page)
  const { app, recoveryCodes } = await setUpSecondFactor(page)
  await page.reload()
  const renewing = page.getByLabel('Code', { exact: true }).first()
  await renewing.fill(app.code())
  await page.getByRole('button', { name: 'Make new recovery codes' }).click()
  const shown = page.getByRole('status').getByRole('listitem')
  await expect(shown).toHaveCount(10)
  const fresh = await shown.allInnerTexts()
  expect(fresh).not.toContain(recoveryCodes[0])
  const removing = page.getByLabel('Code', { exact: true }).last()
  await removing.fill(recoveryCodes[0] as string)
  await page.getByRole('button', { name: 'Remove the second factor' }).click()
  await expect(page.getByText('This code is not accepted').first()).toBeVisible()
  await removing.fill(fresh[0] as string)
  await page.getByRole('button', { name: 'Remove the second factor' }).click()
  await expect(page.getByRole('button', { name: 'Set up a second factor' })).toBeVisible()
})

test('one signs out elsewhere, one by one or everywhere @phone', async ({ as, page, browser }) => {
  const { email } = await hire(await as('admin'), page)
  const others = []
  for (let turn = 0; turn < 3; turn += 1) {
    const context = await browser.newContext()
    const other = await context.newPage()
    await signIn(other, email)
    await expect(other).toHaveURL('/desk')
    others.push(other)
  }
  await page.reload()
  await expect(page.getByText('This browser, since')).toHaveCount(1)
  const end = page.getByRole('button', { name: /^Sign out there: \S+ on \S+/ })
  await expect(end).toHaveCount(3)
  await expectAccessible(page)
  await end.first().click()
  await expect(end).toHaveCount(2)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(end).toHaveCount(0)
  for (const other of others) {
    await other.goto('/desk')
    await expect(other).toHaveURL('/sign-in?to=%2Fdesk')
    await other.context().close()
  }
  await page.goto('/desk')
  await expect(page).toHaveURL('/desk')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the account, the second factor and both steps of signing in work', async ({ as, page }) => {
    const { email } = await hire(await as('admin'), page)
    await page.getByRole('textbox', { name: 'Byline' }).fill('A. Nonymous')
    await page.getByRole('button', { name: 'Save the byline' }).click()
    await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue('A. Nonymous')
    await begin(page)
    const { app, recoveryCodes } = await setUpSecondFactor(page)
    expect(recoveryCodes).toHaveLength(10)
    await page.context().clearCookies()
    await signIn(page, email)
    await enterCode(page, '000000')
    await expect(page.getByText('This code is not accepted').first()).toBeVisible()
    await enterCode(page, app.code())
    await expect(page).toHaveURL('/desk')
  })
})
