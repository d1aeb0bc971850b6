import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { credentialsOf } from './support/accounts.ts'
import { test } from './support/fixtures.ts'

const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in' })

async function fill(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await signInButton(page).click()
}

/** What the form says; the framework has an alert of its own. */
const refusal = (page: Page) => page.getByRole('main').getByRole('alert')

/** The address of an account whose wrong passwords are nobody else's. */
const stranger = () => `${crypto.randomUUID()}@example.org`

test('a wrong password says so, keeps the address, and the right one leads where one was going @phone', async ({
  page,
}) => {
  const { email, password } = credentialsOf('editor')
  await page.goto('/desk/parties?x=1')
  await expect(page).toHaveURL('/sign-in?to=%2Fdesk%2Fparties%3Fx%3D1')
  await expectAccessible(page)
  await fill(page, email, 'not my password')
  await expect(refusal(page)).toContainText('do not belong together')
  await expect(page.getByLabel('E-mail')).toHaveValue(email)
  await expectAccessible(page)
  await fill(page, email, password)
  await expect(page).toHaveURL('/desk/parties?x=1')
})

test('an unknown address gets the same answer as a wrong password', async ({ page }) => {
  const answer = async (email: string) => {
    await page.goto('/sign-in')
    await fill(page, email, 'not my password')
    return refusal(page).textContent()
  }
  const known = await answer(credentialsOf('admin').email)
  expect(known).toContain('do not belong together')
  expect(await answer(stranger())).toBe(known)
})

test.describe('from elsewhere', () => {
  // Its failures must not use up what this machine has for the other tests.
  test.use({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.77' } })

  test('many wrong passwords in a row have to wait, and are told how long', async ({ page }) => {
    const email = stranger()
    const began = Date.now()
    await page.goto('/sign-in')
    for (let turn = 0; turn < 10; turn += 1) {
      await fill(page, email, `guess ${turn}`)
      await expect(page.getByLabel('Password')).toHaveValue('')
      await expect(refusal(page)).toContainText('do not belong together')
    }
    await fill(page, email, 'guess')
    await expect(refusal(page)).toContainText('Wait')
    // The first of them is forgotten after 15 minutes; the ten may have taken a while.
    const shortest = Math.ceil(15 - (Date.now() - began) / 60_000)
    const told = Number(/Wait (\d+) minutes/.exec((await refusal(page).textContent()) ?? '')?.[1])
    expect(told).toBeGreaterThanOrEqual(shortest)
    expect(told).toBeLessThanOrEqual(15)
  })
})

for (const to of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/%2F%2Fevil.example',
  '/.//evil.example',
]) {
  test(`after signing in, ${to} is not followed`, async ({ page }) => {
    const { email, password } = credentialsOf('second-editor')
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    await fill(page, email, password)
    await expect(page).toHaveURL('/desk')
  })
}

test('the site works under each name of this machine', async ({ page, allow, baseURL }) => {
  // The other name is another site to the test.
  allow(/^request to http:\/\/localhost/)
  const { email, password } = credentialsOf('second-editor')
  const elsewhere = new URL(baseURL as string)
  elsewhere.hostname = 'localhost'
  await page.goto(new URL('/desk', elsewhere).href)
  await fill(page, email, password)
  await expect(page).toHaveURL(new URL('/desk', elsewhere).href)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('status')).toHaveText('You have signed out.')
  expect(new URL(page.url()).host).toBe(elsewhere.host)
})

test('signing out ends the session itself, also for a copy of its cookie', async ({ browser, page }) => {
  const { email, password } = credentialsOf('second-editor')
  await page.goto('/sign-in')
  await fill(page, email, password)
  await expect(page).toHaveURL('/desk')
  const copy = await browser.newContext({ storageState: await page.context().storageState() })
  const other = await copy.newPage()
  await other.goto('/desk')
  await expect(other).toHaveURL('/desk')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in?after=signed-out')
  await other.reload()
  await expect(other).toHaveURL('/sign-in?to=%2Fdesk')
  await copy.close()
})

test('the session cookie is out of reach of scripts and of other sites', async ({ page }) => {
  const { email, password } = credentialsOf('second-editor')
  await page.goto('/sign-in')
  await fill(page, email, password)
  await expect(page).toHaveURL('/desk')
  for (const cookie of await page.context().cookies()) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  }
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('signing in and out works, and a mistake is told', async ({ page }) => {
    const { email, password } = credentialsOf('second-editor')
    await page.goto('/desk')
    await fill(page, email, 'not my password')
    await expect(refusal(page)).toContainText('do not belong together')
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
    await fill(page, email, password)
    await expect(page).toHaveURL('/desk')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('status')).toHaveText('You have signed out.')
    await page.goto('/desk')
    await expect(page).toHaveURL('/sign-in?to=%2Fdesk')
  })
})

test("next-auth's own door leads to the same sessions, from this site's own pages", async ({ request, baseURL }) => {
  const { email, password } = credentialsOf('second-editor')
  const origin = new URL(baseURL as string).origin
  const knock = async (typed: string, headers: Record<string, string>) => {
    const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
    const form = { csrfToken, email, password: typed, callbackUrl: `${baseURL}/desk/topics`, json: 'true' }
    return (await request.post('/api/auth/callback/credentials', { form, headers })).status()
  }
  const session = async () => (await (await request.get('/api/auth/session')).json()).actor
  expect(await knock('not my password', { origin })).toBe(401)
  expect(await knock(password, {})).toBe(403)
  expect(await knock(password, { origin: 'https://evil.example' })).toBe(403)
  expect(await session()).toBeUndefined()
  expect(await knock(password, { origin })).toBe(200)
  expect(await session()).toMatchObject({ role: 'editor' })
  expect(await (await request.get('/desk')).text()).toContain('Sign out')
})
