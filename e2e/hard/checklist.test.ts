import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { expect, onTestFinished, test } from 'vitest'
import { desk } from '#db/guards/desk'
import { expectAccessible } from '#e2e/support/accessible'
import { openSite } from '#e2e/support/site'
import { browserFlags, findBrowser } from '#scripts/testing/browser.ts'
import { Launcher, temporaryFolder } from './support/launcher.ts'

/** On a server of its own: a point that stands is asked of every reviewer of the newsroom. */
async function open() {
  const folder = temporaryFolder()
  const launcher = await Launcher.start({ DATA_DIR: folder })
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags })
  onTestFinished(() => browser.close())
  await launcher.serves()
  const site = openSite(launcher.url, folder)
  onTestFinished(async () => void (await site.close()))
  const { password } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  const rows = await site.app`select id, email from people`
  const idOf = (account: string) => rows.find(({ email }) => email === `${account}@example.org`)?.id as string
  const on = desk(site.app)
  const submitted = async () => {
    const id = await on.draft(idOf('editor'))
    await on.submit(idOf('editor'), id)
    return id
  }
  return { ...site, submitted, as: (account: string) => signIn(browser, launcher.url, account, password) }
}

async function signIn(browser: Browser, baseURL: string, account: string, password: string) {
  const context = await browser.newContext({ baseURL })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(`${account}@example.org`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk')
  return page
}

const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()

test('a point that the newsroom adds is ticked with every approval, until it is removed; what was ticked stays', async () => {
  const { as, app, submitted } = await open()
  const [first, second] = [await submitted(), await submitted()]
  const [admin, reviewer] = [await as('admin'), await as('reviewer')]
  const stateOf = async (id: string) => (await app`select state from claims where id = ${id}`)[0]?.state

  await reviewer.goto(`/desk/claims/${first}/review`)
  expect(await reviewer.getByRole('checkbox').count()).toBe(0)

  await admin.goto('/desk/settings')
  await admin.getByRole('link', { name: 'The reviewers’ checklist' }).click()
  await admin.getByText('No points yet.').waitFor()
  await press(admin, 'Add the point')
  await admin.getByRole('alert').filter({ hasText: 'Nothing was saved' }).waitFor()
  await admin.getByLabel('New point').fill('Names are spelt as their bearers spell them.')
  await press(admin, 'Add the point')
  await admin.getByRole('button', { name: 'Remove: Names are spelt as their bearers spell them.' }).waitFor()
  await expectAccessible(admin)

  // The page was opened before there was a point: nothing is approved unseen.
  await press(reviewer, 'Approve')
  await reviewer.getByText('Approving needs every point of the checklist ticked.').waitFor()
  expect(await stateOf(first)).toBe('in_review')
  await reviewer.reload()
  const point = reviewer.getByRole('checkbox', { name: 'Names are spelt as their bearers spell them.' })
  await point.waitFor()
  await expectAccessible(reviewer)
  await press(reviewer, 'Approve')
  await reviewer.getByText('Approving needs every point of the checklist ticked.').waitFor()
  expect(await stateOf(first)).toBe('in_review')
  await point.focus()
  await reviewer.keyboard.press('Space')
  await press(reviewer, 'Approve')
  await reviewer.waitForURL(`**/desk/claims/${first}`)
  expect(await stateOf(first)).toBe('approved')
  await reviewer.goto(`/desk/claims/${first}/history`)
  const ticked = reviewer.getByText('Ticked with this approval').locator('..')
  await ticked.getByText('Names are spelt as their bearers spell them.').waitFor()

  await press(admin, 'Remove: Names are spelt as their bearers spell them.')
  await admin.getByText('No points yet.').waitFor()
  await reviewer.reload()
  await ticked.getByText('Names are spelt as their bearers spell them.').waitFor()
  await reviewer.goto(`/desk/claims/${second}/review`)
  expect(await reviewer.getByRole('checkbox').count()).toBe(0)
  await press(reviewer, 'Approve')
  await reviewer.waitForURL(`**/desk/claims/${second}`)
  expect(await stateOf(second)).toBe('approved')
})
