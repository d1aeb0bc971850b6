import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startMailServer } from '#db/testing/mail-server'
import { sendCredentials } from '#e2e/support/sign-in'
import { browserFlags, findBrowser } from '#scripts/testing/browser.ts'
import { Launcher, temporaryFolder } from './support/launcher.ts'

test('a forgotten password is reset by mail, and nobody learns who has an account', async () => {
  const folder = temporaryFolder()
  const mail = await startMailServer()
  onTestFinished(() => mail.stop())
  const launcher = await Launcher.start({ DATA_DIR: folder, SMTP_URL: mail.url })
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags })
  onTestFinished(() => browser.close())
  await launcher.serves()
  const context = await browser.newContext({ baseURL: launcher.url, javaScriptEnabled: false })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()

  const told = async (email: string) => (await ask(page, email)).replaceAll(email, '…')
  const known = await told('editor@example.org')
  expect(known).toContain('a link is on its way')
  expect(await told('nobody@example.org')).toBe(known)
  const link = await vi.waitFor(
    () => {
      // Long lines are folded, and "=" is written as a code.
      const text = mail.received[0]?.text.replace(/=\r\n/g, '').replaceAll('=3D', '=')
      const [address] = /http\S+\/set-password\/\S+/.exec(text ?? '') ?? []
      if (!address) throw new Error('no mail has come')
      return address
    },
    { timeout: 60_000, interval: 200 },
  )
  expect(mail.received.map(({ to }) => to)).toEqual([['editor@example.org']])

  await page.goto(link)
  await page.getByLabel('New password').fill('correct horse battery')
  await page.getByLabel('The same again').fill('correct horse battery')
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByText('Your password is set.').waitFor()
  const { password } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  await signIn(page, password)
  await page.getByText('do not belong together').waitFor()
  await signIn(page, 'correct horse battery')
  await page.waitForURL('**/desk')
  await page.goto(link)
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
})

async function ask(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  return page.getByRole('status').innerText()
}

const signIn = (page: Page, password: string) => sendCredentials(page, { email: 'editor@example.org', password })
