import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import type { Account } from './support/accounts.ts'
import { makeCapture } from './support/claims.ts'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'
import { makePicture } from './support/sources.ts'
import { handIn } from './support/tips.ts'

const sql = connectAsApp()
const desk = join(import.meta.dirname, '../app/(desk)')

const first = async (table: string, where = 'true') => {
  const [row] = await sql.unsafe<{ id: string }[]>(
    `select id from ${table} where ${where} order by created_at, id limit 1`,
  )
  return row?.id
}
const claimIn = (state: string) => first('claims', `state = '${state}'`)

/** One that is published in Greek, and in Persian not yet begun. */
const translationOf = async (language: string) => {
  const [row] = await sql<{ id: string }[]>`
    select claim_id as id from claim_translations t join claims c on c.id = t.claim_id
    where c.state = 'published' and t.language = 'el' order by t.created_at, t.id limit 1`
  return `${row?.id}/translations/${language}`
}

/** What a history leads to. */
async function twoVersions() {
  const [row] = await sql<{ to: string }[]>`
    select format('%s?from=%s&to=%s', old.claim_id, old.hash, new.hash) as to
    from publications old join publications new on new.claim_id = old.claim_id and new.number = old.number + 1
    order by new.published_at limit 1`
  return row?.to
}

type Screen = { as?: Account; at?: () => Promise<(string | undefined)[]> }

/** Who looks at a page, and at which addresses where the route does not tell. */
const screens: Record<string, Screen> = {
  '/sign-in': {},
  '/sign-in/forgotten': {},
  '/desk': {},
  '/desk/queue': {},
  '/desk/log': { as: 'admin' },
  '/desk/claims/new': {},
  '/desk/claims/[id]': {
    at: async () => [await claimIn('draft'), await claimIn('in_review'), await claimIn('published')],
  },
  '/desk/claims/[id]/review': { as: 'reviewer', at: async () => [await claimIn('in_review')] },
  '/desk/claims/[id]/compare': { at: async () => [await twoVersions()] },
  '/desk/claims/[id]/history': { at: async () => [await claimIn('published')] },
  '/desk/claims/[id]/translations': { at: async () => [await claimIn('published')] },
  '/desk/claims/[id]/translations/[language]': {
    at: async () => [await translationOf('el'), await translationOf('fa')],
  },
  '/desk/inbox': {},
  '/desk/inbox/[id]': { at: async () => [await handIn()] },
  '/desk/sources': {},
  '/desk/sources/new': {},
  '/desk/sources/[id]': { at: async () => [await first('sources')] },
  '/desk/sources/[id]/captures/[capture]': {
    at: async () => {
      const { source, capture } = await makeCapture()
      return [`${source}/captures/${capture}`]
    },
  },
  '/desk/sources/[id]/captures/[capture]/look': {
    at: async () => {
      // A page would stand in a frame in which axe may not run either.
      const { source, capture } = await makeCapture(await makePicture(), 'image/png')
      return [`${source}/captures/${capture}`]
    },
  },
  '/desk/sources/[id]/compare': {
    at: async () => {
      const { source, capture } = await makeCapture('It said this once.')
      const { capture: newer } = await makeCapture('It says that now.', 'text/plain', source)
      return [`${source}?from=${capture}&to=${newer}`]
    },
  },
  '/desk/parties': {},
  '/desk/parties/new': {},
  '/desk/parties/[id]': { at: async () => [await first('parties')] },
  '/desk/topics': {},
  '/desk/topics/new': {},
  '/desk/topics/[id]': { at: async () => [await first('topics')] },
  '/desk/pages': {},
  '/desk/pages/[slug]': { at: async () => ['method'] },
  '/desk/labels': {},
  '/desk/records/[subject]/[id]': { as: 'reviewer', at: async () => [`party/${await first('parties')}`] },
  '/desk/account': {},
  '/desk/account/second-factor': {},
  '/desk/notifications': { as: 'reviewer' },
  '/desk/notifications/settings': {},
  '/desk/settings': { as: 'admin' },
  '/desk/settings/checklist': { as: 'admin' },
  '/desk/jobs': { as: 'admin' },
  '/desk/people': { as: 'admin' },
  '/desk/people/[id]': { as: 'admin', at: async () => [await first('people')] },
}

/** Every page of the desk by its route; the link that sets a password and the second step of signing in have tests of their own. */
const routes = readdirSync(desk, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === 'page.tsx')
  .map(({ parentPath }) => parentPath.slice(desk.length))
  .filter((route) => !/^\/(set-password|sign-in\/code)/.test(route))

test('every page of the desk has its place in the list of screens', () => {
  expect(Object.keys(screens).sort()).toEqual(routes.sort())
})

for (const [route, { as: account = 'editor', at }] of Object.entries(screens)) {
  test(`${route} is accessible and fits the screen @phone`, async ({ as, page: stranger }, { project }) => {
    const page = route.startsWith('/sign-in') ? stranger : await as(account)
    const [before = '', after = ''] = route.split(/\[.*\]/)
    const addresses = at ? (await at()).map((place) => `${place}`.replace(/^[^?]*/, `${before}$&${after}`)) : [route]
    for (const [index, address] of addresses.entries()) {
      const response = await page.goto(address)
      expect(response?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      if (process.env.SCREENS)
        await photograph(page, `${process.env.SCREENS}/${project.name}${route.replaceAll('/', '_')}-${index}`)
    }
  })
}

/** For people to look at: SCREENS=folder npx playwright test screens */
async function photograph(page: Page, file: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${file}-${colorScheme}.png`, fullPage: true })
  }
}
