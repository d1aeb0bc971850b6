import { type BrowserContext, test as base, type Page } from '@playwright/test'
import type { Account } from './accounts.ts'
import { Complaints } from './complaints.ts'
import { signIn } from './sign-in.ts'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

type Fixtures = {
  /** A page of its own, signed in as that account of the demo. */
  as: (account: Account) => Promise<Page>
  /** Lets the browser complain of what matches; all else fails the test. */
  allow: Complaints['allow']
  complaints: Complaints
}

export const test = base.extend<Fixtures, { states: Map<Account, State> }>({
  // One sign-in per account and worker: attempts are counted.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a pattern here
  states: [({}, use) => use(new Map()), { scope: 'worker' }],

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

  as: async ({ browser, states, complaints }, use) => {
    const open: BrowserContext[] = []
    await use(async (account) => {
      const context = await browser.newContext({ storageState: states.get(account) })
      open.push(context)
      complaints.listen(context)
      const page = await context.newPage()
      if (!states.has(account)) {
        await signIn(page, account)
        states.set(account, await context.storageState())
      }
      return page
    })
    for (const context of open) await context.close()
  },
})
