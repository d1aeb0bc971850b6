import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { onTestFinished } from 'vitest'
import { signInWith } from '#e2e/support/sign-in'
import { openSite } from '#e2e/support/site'
import { browserFlags, findBrowser } from '#scripts/testing/browser.ts'
import { Launcher, temporaryFolder } from './launcher.ts'

/** A server with a database of its own, for what would change the desk under other tests, and a browser. */
export async function openDeskServer() {
  const folder = temporaryFolder()
  const launcher = await Launcher.start({ DATA_DIR: folder })
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags })
  onTestFinished(() => browser.close())
  await launcher.serves()
  const site = openSite(launcher.url, folder)
  onTestFinished(async () => void (await site.close()))
  const { password } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  /** A page signed in as that account of the demo. */
  const as = async (account: string) => {
    const context = await browser.newContext({ baseURL: launcher.url })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    await signInWith(page, { email: `${account}@example.org`, password })
    return page
  }
  return { ...site, as }
}
