import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { recordDesk } from '#db/guards/record-desk'
import { expectAccessible, expectToFit } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'
import { linkToSender } from './support/tips.ts'

const sql = connectAsApp()
const sites = ['(public)', '(asked)'].map((group) => join(import.meta.dirname, '../app', group, '[locale]'))
const drones = 'iran-supplied-russia-with-attack-drones'
/** axe reads a page once for each direction of script: other words in the same elements tell it nothing. */
const readers = [
  { language: 'en', root: '', dir: 'ltr', isOfItsKind: true },
  { language: 'el', root: '/el', dir: 'ltr', isOfItsKind: false },
  { language: 'fa', root: '/fa', dir: 'rtl', isOfItsKind: true },
]

async function cited() {
  const [row] = await sql<{ id: string }[]>`
    select source_id as id from public_citations join public_claims using (claim_id) where slug = ${drones} order by position limit 1`
  return row?.id as string
}

/** One that nobody has asked for before. */
async function publishedParty() {
  const [people] = await sql<{ editor: string; reviewer: string }[]>`
    select (select id from people where email = 'editor@example.org') as editor,
      (select id from people where email = 'reviewer@example.org') as reviewer`
  if (!people) throw new Error('The demo has nobody')
  const id = await recordDesk(sql, 'party').published(people.editor, people.reviewer)
  const [party] = await sql<{ slug: string }[]>`select slug from parties where id = ${id}`
  return party?.slug
}

/** Before everything that is newer than now. */
const cursor = `${Date.now()}-ffffffff-ffff-4fff-8fff-ffffffffffff`

/** Where a reader stands on each page, by its route. */
const stops: Record<string, () => Promise<string> | string> = {
  '/': () => '/',
  '/api': () => '/api',
  '/claims': () => '/claims',
  '/claims/before/[cursor]': () => `/claims/before/${cursor}`,
  '/claims/[slug]': () => `/claims/${drones}`,
  '/claims/[slug]/as-of/[day]': () => `/claims/${drones}/as-of/2025-03-01`,
  '/claims/[slug]/history': () => `/claims/${drones}/history`,
  '/claims/[slug]/history/[pair]': () => `/claims/${drones}/history/1..2`,
  '/claims/[slug]/translations': () => '/claims/treaty-signed-in-moscow-on-17-january-2025/translations',
  '/claims/[slug]/v/[number]': () => `/claims/${drones}/v/1`,
  '/corrections': () => '/corrections',
  '/corrections/before/[cursor]': () => `/corrections/before/${cursor}`,
  '/methodology': () => '/methodology',
  '/methodology/history': () => '/methodology/history',
  '/parties': () => '/parties',
  '/parties/after/[id]': () => '/parties/after/00000000-0000-4000-8000-000000000000',
  '/parties/[slug]': () => '/parties/iran',
  '/parties/[slug]/before/[cursor]': () => `/parties/iran/before/${cursor}`,
  '/parties/[slug]/history': async () => `/parties/${await publishedParty()}/history`,
  '/parties/[slug]/time': () => '/parties/iran/time',
  '/parties/[slug]/time/before/[cursor]': () => `/parties/iran/time/before/2099-01-01-${cursor.replace(/^\d+-/, '')}-1`,
  '/policies/[slug]': () => '/policies/corrections',
  '/policies/[slug]/history': () => '/policies/corrections/history',
  '/search': () => '/search?q=drones',
  '/sources/[id]': async () => `/sources/${await cited()}`,
  '/sources/[id]/before/[cursor]': async () => `/sources/${await cited()}/before/${cursor}`,
  '/submit': () => `/submit?claim=${drones}`,
  '/submit/confirm/[token]': async () => `/submit/confirm/${await linkToSender()}`,
  '/submit/received': () => '/submit/received',
  '/topics': () => '/topics',
  '/topics/after/[id]': () => '/topics/after/00000000-0000-4000-8000-000000000000',
  '/topics/[slug]': () => '/topics/russia-iran-treaty',
  '/topics/[slug]/before/[cursor]': () => `/topics/russia-iran-treaty/before/${cursor}`,
  '/topics/[slug]/history': () => '/topics/russia-iran-treaty/history',
}

/** Every public page. */
const routes = sites.flatMap((site) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'page.tsx')
    .map(({ parentPath }) => parentPath.slice(site.length) || '/'),
)

test('a reader stops at every public page', () => {
  expect(Object.keys(stops).sort()).toEqual(routes.sort())
})

// A script or a late stream may not be what says it: these are not read by somebody whose browser runs none.
const unseen = 'script, style, template, noscript, [hidden], [style*="display:none"], next-route-announcer'

/** What the answer says by itself, and what the browser's scripts have made of it. */
const wordsOf = (page: Page, html: string) =>
  page.evaluate(
    ([html, unseen]) => {
      const words = (document: Document) => {
        const body = document.body.cloneNode(true) as HTMLElement
        for (const element of body.querySelectorAll(unseen)) element.remove()
        return body.textContent.replaceAll(/\s+/g, ' ').trim()
      }
      return { answer: words(new DOMParser().parseFromString(html, 'text/html')), page: words(document) }
    },
    [html, unseen] as const,
  )

for (const [route, at] of Object.entries(stops)) {
  test(`${route} in every language: whole, accessible, and the same without scripts @phone`, async ({ page }, info) => {
    const path = await at()
    for (const { language, root, dir, isOfItsKind } of readers) {
      const answer = await page.goto(root + (path === '/' && root ? '' : path))
      expect(answer?.status(), language).toBe(200)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('html')).toHaveAttribute('dir', dir)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      const words = await wordsOf(page, (await answer?.text()) ?? '')
      expect(words.page, language).toBe(words.answer)
      await (isOfItsKind ? expectAccessible(page) : expectToFit(page))
      if (process.env.SCREENS)
        await photograph(page, `${process.env.SCREENS}/${info.project.name}-${language}${route.replaceAll('/', '_')}`)
    }
  })
}

/** For people to look at: SCREENS=folder npx playwright test reader */
async function photograph(page: Page, file: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${file}-${colorScheme}.png`, fullPage: true })
  }
}
