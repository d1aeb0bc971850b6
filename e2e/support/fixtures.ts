import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import type { Role } from '#lib/people/person'
import type { Account } from './accounts.ts'
import { Complaints } from './complaints.ts'
import { awake } from './desk.ts'
import { signIn } from './sign-in.ts'
import { openSite } from './site.ts'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

type Fixtures = {
  /** Another browser; closed when the test ends. */
  open: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** A page of its own, signed in as that account of the demo. */
  as: (account: Account, options?: BrowserContextOptions) => Promise<Page>
  /** A page of somebody whom no other test knows: nothing that others have half typed is shown there. */
  hire: (role: Role, options?: BrowserContextOptions) => Promise<Page>
  /** Lets the browser complain of what matches; all else fails the test. */
  allow: Complaints['allow']
  complaints: Complaints
}

export const test = base.extend<Fixtures, { states: Map<Account, State>; site: ReturnType<typeof openSite> }>({
  // One sign-in per account and worker: attempts are counted.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a pattern here
  states: [({}, use) => use(new Map()), { scope: 'worker' }],

  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a pattern here
    async ({}, use) => {
      const site = openSite(process.env.E2E_URL as string, process.env.E2E_DATA_DIR as string)
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],

  complaints: [
    async ({ baseURL }, use) => {
      const complaints = new Complaints(baseURL as string)
      await use(complaints)
      base.expect(complaints.unexpected, 'what the browser complained of').toEqual([])
    },
    { auto: true },
  ],

  allow: ({ complaints }, use) => use(complaints.allow),

  context: async ({ context, complaints }, use) => {
    complaints.listen(context)
    await use(context)
  },

  open: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      complaints.listen(context)
      return context
    })
    for (const context of contexts) await context.close()
  },

  as: ({ open, states, javaScriptEnabled }, use) =>
    use(async (account, options) => {
      if (!states.has(account)) {
        const context = await open()
        await signIn(await context.newPage(), account)
        states.set(account, await context.storageState())
      }
      return unhurried(await open({ storageState: states.get(account), ...options }), { javaScriptEnabled, ...options })
    }),

  hire: ({ open, site, baseURL, javaScriptEnabled }, use) =>
    use(async (role, options) => {
      const context = await open(options)
      const [name = '', value = ''] = (await site.hire(role)).cookie.split(/=(.*)/)
      await context.addCookies([{ name, value, url: baseURL as string }])
      return unhurried(context, { javaScriptEnabled, ...options })
    }),
})

/** A page that goes on when the desk is awake: what wakes moves what stands below it away from under a click. */
export async function unhurried(context: BrowserContext, options: BrowserContextOptions = {}) {
  const page = await context.newPage()
  if (options.javaScriptEnabled === false) return page
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  const atRest = async <T>(response: T) => {
    if (await page.getByText('Go to …').count()) await awake(page)
    return response
  }
  page.goto = async (...to) => atRest(await goto(...to))
  page.reload = async (...how) => atRest(await reload(...how))
  return page
}
