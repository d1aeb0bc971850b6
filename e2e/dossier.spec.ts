import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { desk } from '#db/guards/desk'
import { recordDesk } from '#db/guards/record-desk'
import { as as acting } from '#db/testing/newsroom'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'

const dossier = '/topics/russia-iran-treaty'
const drones = 'Iran supplied Russia with attack drones for use in the war in Ukraine.'
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a dossier sets parties against claims, each with its latest position @phone', async ({ page }) => {
  await page.goto(dossier)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Russia-Iran treaty of January 2025')
  await expect(page.getByText('In January 2025 Russia and Iran signed a treaty')).toBeVisible()
  await expect(section(page, 'Claims in this dossier').getByRole('link', { name: drones })).toBeVisible()
  const table = page.getByRole('table', { name: 'The latest position of each party on each claim' })
  const row = table.getByRole('row', { name: drones })
  await expect(row.getByRole('rowheader')).toHaveText(drones)
  const columns = await table.getByRole('columnheader').allTextContents()
  expect(columns.slice(0, 3)).toEqual(['The claim', 'What we found', 'Iran'])
  const cells = row.getByRole('cell')
  await expect(cells.nth(0)).toHaveText('Contested')
  await expect(cells.nth(1)).toContainText('denies it')
  await expect(cells.nth(1)).toContainText('May 2025')
  // It scrolls inside of itself, also by keyboard, and never the page.
  const frame = section(page, 'The latest position of each party on each claim')
  const claim = row.getByRole('rowheader')
  const at = async () => (await claim.boundingBox())?.x
  const before = await at()
  await frame.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  expect(await at(), 'the claim stays beside its positions').toBe(before)
  await expectAccessible(page)
  await cells.nth(1).getByRole('link').click()
  await expect(page.locator(':target')).toContainText('denies it')
})

test('a party has its names, its parts and its positions by claim and by time @phone', async ({ page }) => {
  await page.goto(dossier)
  await page.getByRole('columnheader').getByRole('link', { name: 'Iran', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iran')
  await expect(page.getByText('جمهوری اسلامی ایران')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('link', { name: 'Q794' })).toHaveAttribute('href', 'https://www.wikidata.org/wiki/Q794')
  const onDrones = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: drones }) })
  await expect(onDrones.getByText('denies it')).toHaveCount(3)
  await expect(onDrones.getByText('The claim accuses Iran. Its position is on record.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'By time' }).click()
  await expect(page).toHaveURL(/\/parties\/iran\/time$/)
  await expect(onDrones).toHaveCount(3)
  await expect(onDrones.first()).toContainText('May 2025')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Abbas Araghchi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Abbas Araghchi')
  const wholes = page.getByRole('definition').filter({ hasText: "Iran's Ministry of Foreign Affairs" })
  await expect(wholes.getByRole('link', { name: 'Iran', exact: true })).toHaveAttribute('href', '/parties/iran')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a dossier and a party say all that they say, in Persian from right to left @phone', async ({ page }) => {
    await page.goto(`/fa${dossier}`)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('columnheader', { name: 'Iran', exact: true })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.goto('/fa/parties/iran')
    await expect(page.getByRole('heading', { name: drones })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

const statusOf = async (request: APIRequestContext, address: string) => (await request.get(address)).status()

/** A claim about one party, with one source, in one topic: by other hands than the demo's. */
async function publish(sql: ReturnType<typeof connectAsApp>) {
  const [editor = '', reviewer = ''] = await Promise.all(
    ['editor', 'reviewer'].map(async (account) => {
      const [person] = await sql`select id from people where email = ${`${account}@example.org`}`
      return person?.id as string
    }),
  )
  const word = randomUUID().slice(0, 8)
  const on = desk(sql)
  const claim = await on.draft(editor, `gate-${word}`)
  const made = await acting(sql, editor, async (tx) => {
    const [party] = await tx`
      insert into parties (slug, name, kind) values (${`sylvania-${word}`}, ${`Sylvania ${word}`}, 'state') returning id`
    await tx`insert into party_names (party_id, text, folded, language) values (${party?.id}, 'سیلوانیا', 'سیلوانیا', 'fa')`
    const [topic] = await tx`
      insert into topics (slug, title, language, introduction)
      values (${`border-${word}`}, ${`The border ${word}`}, 'en', 'Where it **runs**.') returning id`
    const [source] = await tx`
      insert into sources (title, publisher, language, kind, url, interest)
      values (${`Ο φράχτης ${word}`}, 'Η Εφημερίδα', 'el', 'state_media', 'https://paper.example/1', 'Owned by the state') returning id`
    await tx`update claims set sentence = ${`The gate ${word} is shut.`}, version = version + 1 where id = ${claim}`
    await tx`insert into claim_topics (claim_id, topic_id) values (${claim}, ${topic?.id})`
    const [first] = await tx`
      insert into statements (claim_id, position, party_id, stance, wording, words, language, said, said_earliest, said_latest)
      values (${claim}, 1, ${party?.id}, 'denies', 'reported', 'It is open.', 'en', '2025-01', '2025-01-01', '2025-01-31') returning id`
    await tx`
      insert into statements (claim_id, position, party_id, stance, wording, words, language, said, said_earliest, said_latest)
      values (${claim}, 2, ${party?.id}, 'concedes', 'reported', 'It is shut.', 'en', '2025-02', '2025-02-01', '2025-02-28')`
    await tx`
      insert into citations (claim_id, statement_id, position, source_id, relation, locator)
      values (${claim}, ${first?.id}, 1, ${source?.id}, 'reports', 'p. 3')`
    return { topic: topic?.id as string, source: source?.id as string }
  })
  const addresses = [
    `/topics/border-${word}`,
    `/parties/sylvania-${word}`,
    `/parties/sylvania-${word}/time`,
    `/sources/${made.source}`,
  ]
  const release = async () => {
    await on.submit(editor, claim)
    await on.decide(reviewer, claim, 'approve')
    await on.publish(reviewer, claim)
  }
  const suspend = () =>
    acting(
      sql,
      reviewer,
      (tx) =>
        tx`insert into suspensions (claim_id, number, act, acted_by) values (${claim}, 1, 'suspended', ${reviewer})`,
    )
  const publishTopic = async () => {
    const records = recordDesk(sql, 'topic')
    await records.submit(editor, made.topic)
    await records.decide(reviewer, made.topic, 'approve')
    await records.publish(reviewer, made.topic)
  }
  return { word, addresses, release, suspend, publishTopic }
}

test('what a claim speaks of has pages once it is published, and none while it is suspended @phone', async ({
  page,
  request,
}) => {
  const sql = connectAsApp()
  const { word, addresses, release, suspend, publishTopic } = await publish(sql)
  const [topic = '', party = '', , source = ''] = addresses
  const every = (status: number) =>
    expect(async () => {
      for (const address of addresses) expect(await statusOf(request, address), address).toBe(status)
    }).toPass()
  for (const address of addresses) expect(await statusOf(request, address), address).toBe(404)
  await release()
  await every(200)

  await page.goto(topic)
  await expect(page.getByText('Changed its position; before: denies it')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Every version of this dossier' })).toHaveCount(0)
  expect(await statusOf(request, `${topic}/history`)).toBe(404)
  await publishTopic()
  await expect(async () => {
    await page.goto(topic)
    await expect(page.getByText('Where it runs.')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Every version of this dossier' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 1' })).toContainText('First version')
  await expectAccessible(page)

  await page.goto(party)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sylvania ${word}`)
  await expect(page.getByText('Changed its position; before: denies it')).toHaveCount(1)

  await page.goto(source)
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'el')
  await expect(page.getByRole('definition').filter({ hasText: 'Owned by the state' })).toBeVisible()
  const use = section(page, 'Where we use it')
  await expect(use.getByRole('heading', { name: `The gate ${word} is shut.` })).toBeVisible()
  await expect(use.getByText(`Reports: Sylvania ${word}, denies it, p. 3`)).toBeVisible()
  await expectAccessible(page)

  await suspend()
  const [, ...gone] = addresses
  await expect(async () => {
    for (const address of gone) expect(await statusOf(request, address), address).toBe(404)
    const left = await (await request.get(topic)).text()
    expect(left).toContain('No claim of this dossier is published at the moment.')
    expect(left).not.toContain(`The gate ${word}`)
  }).toPass()
  await sql.end()
})
