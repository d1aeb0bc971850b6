import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { signInWith } from '#e2e/support/sign-in'
import { browserFlags, findBrowser } from '#scripts/testing/browser.ts'

/** What the desk told somebody: this claim's version is live, with this note. */
export type Acknowledged = { slug: string; number: number; note: string }

const patience = 8_000

/** An editor and a reviewer at their browsers, who publish one version after the other and never give up. */
export class Newsdesk {
  readonly acknowledged: Acknowledged[] = []
  readonly #browser: Browser
  readonly #contexts: BrowserContext[]
  readonly #notes = new Map<string, string>()

  private constructor(browser: Browser, contexts: BrowserContext[]) {
    this.#browser = browser
    this.#contexts = contexts
  }

  static async open(url: string, password: string) {
    const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags })
    const signedIn = async (account: string) => {
      // The desk works without scripts, so that each click is one request and one answer.
      const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false })
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      await signInWith(page, { email: `${account}@example.org`, password })
      return context
    }
    return new Newsdesk(browser, [await signedIn('editor'), await signedIn('reviewer')])
  }

  close = () => this.#browser.close()

  /** The settled claims of the queue: address at the desk, by slug. */
  async claims(): Promise<Map<string, string>> {
    const page = await this.#page(0)
    await page.goto('/desk/queue?which=all')
    const desks = await page
      .locator('a[href^="/desk/claims/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') as string))
    const found = new Map<string, string>()
    for (const desk of new Set(desks)) {
      await page.goto(desk)
      const link = page.locator('a[href^="/claims/"]').first()
      if ((await link.count()) > 0)
        found.set(((await link.getAttribute('href')) as string).split('/')[2] as string, desk)
    }
    await page.close()
    return found
  }

  /** The next step towards a new version, whatever the state that the last accident left. */
  async step(slug: string, desk: string): Promise<void> {
    const [editor, reviewer] = [await this.#page(0), await this.#page(1)]
    // A page whose server was killed can keep its browser waiting without end; such a page is left behind.
    const { promise: tooLong, reject } = Promise.withResolvers<never>()
    const deadline = setTimeout(() => reject(new Error('a step took too long')), 3 * patience)
    try {
      await Promise.race([this.#walk(editor, reviewer, slug, desk), tooLong])
    } finally {
      clearTimeout(deadline)
      for (const page of [editor, reviewer]) page.close().catch(() => {})
    }
  }

  async #walk(editor: Page, reviewer: Page, slug: string, desk: string): Promise<void> {
    await editor.goto(desk)
    if (await has(editor, 'Start a new revision')) return press(editor, 'Start a new revision')
    if (await has(editor, 'Submit for review')) {
      await editor.getByLabel('Kind of version').selectOption('update')
      await editor.getByLabel('Note for readers').fill(`Note ${crypto.randomUUID()}`)
      return press(editor, 'Submit for review')
    }
    await reviewer.goto(`${desk}/review`)
    if (await has(reviewer, 'Approve')) {
      // The note that is published is the one that was approved: a submission whose answer came late may have won.
      const [note] = /Note [0-9a-f-]{36}/.exec(await reviewer.getByRole('main').innerText()) ?? []
      if (!note) throw new Error('nothing to approve was shown')
      this.#notes.set(slug, note)
      await press(reviewer, 'Approve')
    }
    await reviewer.goto(desk)
    if (!(await has(reviewer, 'Publish now'))) return
    await press(reviewer, 'Publish now')
    const live = /Version (\d+) is live/.exec(await reviewer.getByRole('main').innerText())
    if (!live || (await has(reviewer, 'Publish now'))) return
    this.acknowledged.push({ slug, number: Number(live[1]), note: this.#notes.get(slug) as string })
  }

  #page(who: 0 | 1): Promise<Page> {
    return (this.#contexts[who] as BrowserContext).newPage()
  }
}

const has = async (page: Page, button: string) =>
  (await page.getByRole('button', { name: button, exact: true }).count()) > 0

const press = async (page: Page, button: string) => {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForLoadState('load')
}
