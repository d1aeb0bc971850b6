import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '#db/cluster/server'
import { setUpSecondFactor } from '#e2e/support/authenticator'
import { invite, setPassword } from '#e2e/support/newcomer'
import { signInWith } from '#e2e/support/sign-in'
import { browserFlags, findBrowser } from '#scripts/testing/browser.ts'
import { Launcher, temporaryFolder } from './support/launcher.ts'
import { startProvider } from './support/provider.ts'

const patience = 30_000

test('an identity of a real provider enters where it was tied to a link, and nowhere else', async () => {
  const { url, admin, visit } = await openNewsroom()

  // Nobody is known there by an address that somebody has here.
  const stranger = await visit()
  await arriveAs(stranger, 'admin@example.org')
  await stranger.getByText('Nobody here is tied to the identity').waitFor()

  const ada = await hire(admin, 'Ada')
  const page = await visit()
  await page.goto(ada.link)
  await page.getByRole('button', { name: 'Use Newsroom ID instead of a password' }).click()
  await continueAs(page, 'ada at the provider')
  await page.getByText(`Signed in as ${ada.name}`).filter({ visible: true }).waitFor()
  await page.goto(ada.link)
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()

  // The same identity is not tied twice, and the link of who tried stays good.
  const bob = await hire(admin, 'Bob')
  const other = await visit()
  await other.goto(bob.link)
  await other.getByRole('button', { name: 'Use Newsroom ID' }).click()
  await continueAs(other, 'ada at the provider')
  await other.getByText('This identity is tied to somebody else here.').waitFor()
  await setPassword(other, bob.link)
  await other.getByText('Your password is set.').waitFor()

  // Signing in leads where one was going; refusing there is told.
  const again = await visit()
  await again.goto('/desk/parties')
  await again.getByRole('button', { name: 'Sign in with Newsroom ID' }).click()
  await again.getByRole('button', { name: 'Refuse' }).click()
  await again.getByText('You were not signed in there.').waitFor()
  await again.goto('/desk/parties')
  await again.getByRole('button', { name: 'Sign in with Newsroom ID' }).click()
  await continueAs(again, 'ada at the provider')
  await again.waitForURL('**/desk/parties')

  // Our second factor still applies, unless the provider vouches for one.
  await again.goto('/desk/account/second-factor')
  await again.getByRole('button', { name: 'Set up a second factor' }).click()
  const { app } = await setUpSecondFactor(again)
  const weak = await visit()
  await arriveAs(weak, 'ada at the provider')
  await weak.waitForURL('**/sign-in/code**')
  await weak.goto('/desk')
  await weak.waitForURL('**/sign-in?to=**')
  // The provider knows this browser by now and asks nothing.
  await setOut(weak)
  await weak.getByLabel('Code').fill(app.code())
  await weak.getByRole('button', { name: 'Sign in' }).click()
  await weak.waitForURL('**/desk')
  const strong = await visit()
  await arriveAs(strong, 'ada at the provider', true)
  await strong.waitForURL('**/desk')

  // One's only way in is not untied by oneself.
  await strong.goto('/desk/account')
  await strong.getByRole('button', { name: 'Untie' }).click()
  await strong.getByText('You have no password, so this is your only way in.').waitFor()

  // Whoever is disabled stays out.
  await admin.goto('/desk/people')
  await admin.getByRole('link', { name: ada.name }).click()
  await admin.getByRole('button', { name: 'Disable this person' }).click()
  await admin.getByRole('button', { name: 'Enable this person' }).waitFor()
  await strong.goto('/desk')
  await strong.waitForURL('**/sign-in?to=**')
  await setOut(strong)
  await strong.getByText('Nobody here is tied to the identity').waitFor()

  // An answer that this browser did not ask for lets nobody in.
  const forged = await visit()
  await forged.goto('/api/auth/single-sign-on?code=made-up&state=made-up')
  await forged.getByText('This took too long, or began in another browser.').waitFor()
  expect((await forged.context().cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
  expect(new URL(forged.url()).origin).toBe(url)
})

test('an answer for another browser’s journey is refused, and works without scripts', async () => {
  const { admin, visit } = await openNewsroom()
  const ada = await hire(admin, 'Ada')
  const page = await visit({ javaScriptEnabled: false })
  await page.goto(ada.link)
  await page.getByRole('button', { name: 'Use Newsroom ID' }).click()
  await continueAs(page, 'ada')
  await page.waitForURL('**/desk')

  // Somebody catches the answer to a journey before it arrives and hands it to another browser on a journey of its own.
  const thief = await visit()
  await thief.goto('/sign-in')
  await thief.getByRole('button', { name: 'Sign in with Newsroom ID' }).click()
  await thief.getByLabel('Who').waitFor()
  const once = { maxRedirects: 0 }
  const told = await thief.request.post(thief.url(), { form: { who: 'ada' }, ...once })
  const answer = await thief.request.get(told.headers().location ?? '', once)
  const address = answer.headers().location ?? ''
  expect(address).toContain('/api/auth/single-sign-on?code=')
  const victim = await visit()
  await victim.goto('/sign-in')
  await victim.getByRole('button', { name: 'Sign in with Newsroom ID' }).click()
  await victim.getByLabel('Who').waitFor()
  await victim.goto(address)
  await victim.getByText('could not be checked').waitFor()
  await victim.goto('/desk')
  await victim.waitForURL('**/sign-in?to=**')
})

async function openNewsroom() {
  const [port, providerPort] = [await freePort(), await freePort()]
  const folder = temporaryFolder()
  const url = `http://127.0.0.1:${port}`
  const settings = await startProvider(providerPort, `${url}/api/auth/single-sign-on`)
  const launcher = await Launcher.start({ DATA_DIR: folder, PORT: String(port), OIDC_NAME: 'Newsroom ID', ...settings })
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags })
  onTestFinished(() => browser.close())
  await launcher.serves()
  const visit = visitor(browser, url)
  const admin = await visit()
  const { password } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  await signInWith(admin, { email: 'admin@example.org', password })
  return { url, admin, visit }
}

/** Browsers that know nothing of each other. */
const visitor =
  (browser: Browser, baseURL: string) =>
  async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({ baseURL, ...options })
    context.setDefaultTimeout(patience)
    return context.newPage()
  }

async function hire(admin: Page, name: string) {
  const fullName = `${name} ${crypto.randomUUID().slice(0, 8)}`
  return { name: fullName, ...(await invite(admin, fullName, 'Editor')) }
}

async function arriveAs(page: Page, who: string, strong = false) {
  await setOut(page)
  await continueAs(page, who, strong)
}

async function setOut(page: Page) {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with Newsroom ID' }).click()
}

async function continueAs(page: Page, who: string, strong = false) {
  await page.getByLabel('Who').fill(who)
  if (strong) await page.getByLabel('Second factor').check()
  await page.getByRole('button', { name: 'Continue' }).click()
}
