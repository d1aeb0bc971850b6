import { expect, type Page } from '@playwright/test'
import { desk } from '#db/guards/desk'
import { as as inTheNameOf } from '#db/testing/newsroom'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { awake } from './support/desk.ts'
import { test } from './support/fixtures.ts'

const sql = connectAsApp()
const on = desk(sql)
const reference = '[^1a2b3c4d]'

/** A claim of this test alone, with a note in its rationale. */
async function publish() {
  const people = await sql`select id, email from people where email in ('editor@example.org', 'reviewer@example.org')`
  const [editor, reviewer] = ['editor', 'reviewer'].map(
    (name) => people.find(({ email }) => email === `${name}@example.org`)?.id as string,
  ) as [string, string]
  const slug = `translated-${crypto.randomUUID()}`
  const id = await on.draft(editor, slug)
  await inTheNameOf(
    sql,
    editor,
    (tx) =>
      tx`update claims set rationale = ${`One source says so${reference}.`}, version = version + 1 where id = ${id}`,
  )
  const again = async (kind: string, note: string | null) => {
    if (kind !== 'first') await on.move(editor, id, 'draft')
    await on.submit(editor, id, kind, note)
    await on.decide(reviewer, id, 'approve')
    await on.publish(reviewer, id)
  }
  await again('first', null)
  return { id, slug, publishAgain: () => again('update', 'Said better') }
}

const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save the translation' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
}

test('a translation is written beside the original, judged by who reads the language, and read @phone', async ({
  hire,
  page,
  request,
}) => {
  const { id, slug, publishAgain } = await publish()
  const word = `βροχή${crypto.randomUUID().slice(0, 8)}`
  const sentence = `Ένας ισχυρισμός για τη ${word}`
  const [editor, reviewer] = [await hire('editor'), await hire('reviewer')]
  await editor.goto(`/desk/claims/${id}/translations`)
  await expect(editor.getByText('Not translated')).toHaveCount(3)
  await expectAccessible(editor)
  await editor.getByRole('link', { name: 'Greek' }).click()
  await awake(editor)
  await expect(editor.getByText(`One source says so${reference}.`)).toBeVisible()
  await editor.getByLabel('Claim', { exact: true }).fill(sentence)
  await editor.getByLabel('Finding', { exact: true }).fill('Δεν έχει διευκρινιστεί')
  await editor.getByLabel('Rationale', { exact: true }).fill('Μία πηγή το λέει.')
  await save(editor)
  await expect(editor.getByText(`It doesn’t refer to: ${reference}`)).toBeVisible()
  await editor.getByRole('button', { name: 'Submit for review' }).click()
  await expect(editor.getByRole('main').getByRole('alert')).toContainText('refer to the same notes')
  await editor.getByLabel('Rationale', { exact: true }).fill(`Μία πηγή το λέει${reference}.`)
  await save(editor)
  await expect(editor.getByText('It doesn’t refer to')).toBeHidden()
  await expectAccessible(editor)
  await editor.getByRole('button', { name: 'Submit for review' }).click()
  await expect(editor.getByText('In review. A reviewer')).toBeVisible()
  // Readers see nothing of it yet, and then what was kept for them gives way.
  expect(await (await request.get(`/el/claims/${slug}`)).text()).not.toContain(word)

  const address = `/desk/claims/${id}/translations/el`
  await reviewer.goto(address)
  await reviewer.getByRole('link', { name: 'Review and history' }).click()
  await awake(reviewer)
  await expect(reviewer.getByRole('heading', { name: 'Version 1 of the claim, and its translation' })).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Approve' })).toBeHidden()
  await expectAccessible(reviewer)
  await reviewer.getByRole('link', { name: 'Say which languages you read' }).click()
  await awake(reviewer)
  await reviewer.getByRole('checkbox', { name: 'Greek' }).check()
  await reviewer.getByRole('button', { name: 'Save the languages' }).click()
  await expect(reviewer.getByText('Saved.', { exact: true })).toBeVisible()
  await reviewer.goto(address)
  await reviewer.getByRole('link', { name: 'Read and review' }).click()
  await awake(reviewer)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await reviewer.getByRole('button', { name: 'Publish now' }).click()
  await expect(reviewer.getByText('What is saved is what is published.')).toBeVisible()

  await page.goto(`/el/claims/${slug}`)
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toHaveText(sentence)
  await expect(headline).toHaveAttribute('lang', 'el')
  await expect(page.getByText('Μετάφραση της σύνταξης.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Όλες οι εκδόσεις των μεταφράσεων' }).click()
  await page.getByRole('heading', { level: 3, name: 'Έκδοση 1' }).waitFor()
  await page.getByText('Τι λέει').click()
  await expect(page.locator('dd').filter({ hasText: sentence })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/fa/claims/${slug}`)
  await expect(headline).toHaveText('A claim')
  await expect(headline).toHaveAttribute('dir', 'ltr')
  await expect(page.getByText('این راستی‌آزمایی هنوز به فارسی ترجمه نشده است')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/el/search?q=${word}`)
  await expect(page.getByRole('link', { name: sentence })).toHaveAttribute('href', `/el/claims/${slug}`)

  await publishAgain()
  await expect(async () => {
    await page.goto(`/el/claims/${slug}`)
    await expect(headline).toHaveText('A claim', { timeout: 1000 })
  }).toPass()
  await page.getByRole('link', { name: 'Η έκδοση 1 έχει μεταφραστεί.' }).click()
  await expect(headline).toHaveText(sentence)
  await editor.goto(address)
  await expect(editor.getByText('Version 2 of the claim is live; this translation is of version 1')).toBeVisible()
})
