import { expect, type Page } from '@playwright/test'
import { sha256 } from '#lib/sha256'
import { makeDraft } from './support/claims.ts'
import { connectAsApp } from './support/database.ts'
import { awake, complete, expectState, section, submit } from './support/desk.ts'
import { test } from './support/fixtures.ts'
import { numbers, report } from './support/seeds.ts'

const mark = crypto.randomUUID().slice(0, 8)
const titleOf = (number: string) => `Document ${number} (${mark})`

/** What each document does for the claim, and the translation of what is quoted from it. */
const quoted = {
  '000': { relation: 'contradicts', translation: `Iran officially denies it (${mark}).` },
  '001': { relation: 'supports', translation: `Iran supplied them by the thousand (${mark}).` },
  '002': { relation: 'context', translation: null },
  '003': { relation: 'context', translation: null },
  '004': { relation: 'contradicts', translation: null },
} as const

async function paste(page: Page, number: keyof typeof quoted) {
  const { language, text } = report(number)
  await page.goto('/desk/sources/new')
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Record the source' }) })
  await form.getByLabel('Title', { exact: true }).fill(titleOf(number))
  await form.getByLabel('Publisher').first().fill(`Outlet ${number} (${mark})`)
  await form.getByLabel('Published on').fill('2025-01')
  await form.getByLabel('Language').fill(language)
  await form.getByLabel('Text of the source').fill(text)
  await form.getByRole('button', { name: 'Record the source' }).click()
  await expect(page.getByRole('heading', { level: 1, name: titleOf(number) })).toBeVisible()
  const [kept] = await sql<{ id: string; source: string; hash: string }[]>`
    select k.id, k.source_id as source, k.text_sha256 as hash from captures k join sources s on s.id = k.source_id
    where s.title = ${titleOf(number)} order by k.captured_at desc limit 1`
  expect(kept?.hash, 'the pasted text is the document, byte for byte').toBe(sha256(text))
  return `/desk/sources/${kept?.source}/captures/${kept?.id}`
}

/** As somebody drags over them. */
const select = (page: Page, words: string) =>
  page.locator('#text ~ div').evaluate((place, sought) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
    }
    throw new Error('The page does not show these words.')
  }, words)

const sql = connectAsApp()
test.afterAll(() => sql.end())

test('five documents are pasted, quoted in three languages, and published with every quotation proven', async ({
  as,
  page: reader,
}) => {
  test.slow()
  const editor = await as('editor')
  const claim = await makeDraft({ sentence: `Iran supplied drones for the war (${mark}).` })
  const quote = editor.getByLabel('Exact quotation')
  const add = () => editor.getByRole('button', { name: 'Add the quotation' }).click()

  for (const number of numbers) {
    await test.step(`document ${number}`, async () => {
      const { passage } = report(number)
      const { relation, translation } = quoted[number]
      await editor.goto(`${await paste(editor, number)}?claim=${claim.id}`)
      await select(editor, passage)
      await section(editor, 'Selected words').getByRole('button', { name: 'Quote these words' }).click()
      await expect(quote).toHaveValue(passage)
      await editor.getByLabel('What it does here').selectOption(relation)
      if (translation) {
        await editor.getByLabel('Translation of the quotation').fill(translation)
        await editor.getByLabel('Language of the translation').fill('en')
        await editor.getByLabel('Translator').fill('The newsroom')
      }
      await test.step('with one altered letter it is refused, and nothing typed is lost', async () => {
        await quote.fill(altered(passage))
        await add()
        await expect(editor.getByText('do not stand in the kept text of')).toBeVisible()
        await expect(quote).toHaveValue(altered(passage))
        const [cited] = await sql`select count(*)::int from citations where claim_id = ${claim.id}`
        expect(cited?.count).toBe(numbers.indexOf(number))
        await editor.getByRole('button', { name: 'Use this passage instead' }).click()
        await expect(quote).toHaveValue(passage)
      })
      await add()
      await expect(editor.getByText('Added.')).toBeVisible()
    })
  }

  await editor.goto(`/desk/claims/${claim.id}`)
  await expect(editor.getByText('Found in the kept text')).toHaveCount(numbers.length)
  await complete(editor, 'Western states say so, Iran denies it.')
  await submit(editor)
  const reviewer = await as('reviewer')
  await reviewer.goto(`/desk/claims/${claim.id}/review`)
  for (const number of numbers) await expect(reviewer.getByText(report(number).passage).first()).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expectState(reviewer, 'Approved')
  await awake(reviewer)
  await reviewer.getByRole('button', { name: 'Publish now' }).click()
  await expect(reviewer.getByText('Version 1 is live').first()).toBeVisible()

  await reader.goto(`/claims/${claim.slug}`)
  const evidence = reader.getByRole('region', { name: 'Evidence on the claim itself' })
  for (const number of numbers) {
    const { language, text, passage } = report(number)
    const item = evidence.getByRole('listitem').filter({ hasText: `Outlet ${number}` })
    const original = item.locator(`blockquote[lang=${language}]`).first()
    await expect(original.locator('q')).toHaveText(passage)
    await expect(item).toContainText(sha256(text).slice(0, 12))
    if (quoted[number].translation) await expect(item).toContainText(quoted[number].translation)
    const around = (await original.innerText()).replace(/^… | …$/g, '')
    expect(around.length - passage.length, 'of each copy readers get little more than its quoted words').toBeLessThan(
      302,
    )
  }
})

/** One letter of the middle word of the passage, turned into its neighbour in the alphabet. */
function altered(passage: string): string {
  const middle = passage.slice(passage.length / 2).search(/\p{L}/u) + Math.floor(passage.length / 2)
  return (
    passage.slice(0, middle) + String.fromCodePoint((passage.codePointAt(middle) ?? 0) + 1) + passage.slice(middle + 1)
  )
}
