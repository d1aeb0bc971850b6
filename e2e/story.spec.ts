import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { judge, openDraft, section, submit, waive } from './support/desk.ts'
import { test } from './support/fixtures.ts'

const mark = () => crypto.randomUUID().slice(0, 8)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function choose(page: Page, region: string, label: string, typed: string) {
  await section(page, region).getByRole('combobox', { name: label, exact: true }).fill(typed)
  await page.getByRole('option', { name: typed }).first().click()
}

async function addStatement(page: Page, party: string, words: string) {
  const statements = section(page, 'Statements')
  const label = statements.getByLabel('Words', { exact: true })
  if (!(await label.isVisible())) await page.getByText('Add a statement').click()
  await choose(page, 'Statements', 'Party', party)
  await label.fill(words)
  await press(page, 'Add the statement')
  await expect(statements.getByRole('article').filter({ hasText: words })).toBeVisible()
}

test('a reference to evidence is inserted and previewed, and missed at the field when its evidence goes', async ({
  as,
}) => {
  const page = await as('editor')
  await openDraft(page, `Iran sold a part (${mark()}).`)
  await addStatement(page, 'Iran', 'It sold none.')
  await judge(page, 'Nothing settles it.', 'Iran says no')

  const verdict = section(page, 'What we find')
  const rationale = verdict.getByLabel('Rationale')
  await rationale.press('End')
  await verdict.getByLabel('Evidence to refer to').selectOption({ index: 1 })
  await verdict.getByRole('button', { name: 'Insert the reference' }).click()
  await expect(rationale).toHaveValue(/^Iran says no\[\^[0-9a-f]{8}\]$/)
  await expect(rationale).toBeFocused()
  await page.keyboard.type(' and *never* did.')
  await verdict.getByRole('button', { name: 'Preview' }).click()
  await expect(verdict.locator('em')).toHaveText('never')
  await expect(verdict.getByRole('superscript')).toHaveText('1')
  await expect(verdict.getByRole('listitem').filter({ hasText: '1. Iran, asserts it' })).toBeVisible()
  await press(page, 'Save the verdict')
  await expect(verdict.getByText('Saved.')).toBeVisible()
  await expectAccessible(page)

  await section(page, 'Statements').getByRole('link', { name: 'Edit the statement of Iran' }).click()
  await page.getByText('Remove …').first().click()
  await section(page, 'Statements').getByRole('button', { name: 'Remove', exact: true }).click()
  const problem = section(page, 'Before publication').getByRole('link', { name: /leads to nothing/ })
  await expect(problem).toBeVisible()
  await problem.click()
  await expect(rationale).toBeFocused()
  await expect(rationale).toHaveAccessibleDescription(/leads to nothing on this claim/)
  await verdict.getByRole('link', { name: 'To the list' }).click()
  await expect(problem).toBeFocused()
})

test('statements without a date are moved by the keyboard; a date decides otherwise', async ({ as }) => {
  const page = await as('editor')
  await openDraft(page, `Iran sold a wheel (${mark()}).`)
  await addStatement(page, 'Iran', 'One says so.')
  await addStatement(page, 'Ukraine', 'Two says so.')
  const rows = section(page, 'Statements').getByRole('article')
  await expect(rows).toContainText(['One says so.', 'Two says so.'])
  const up = section(page, 'Statements').getByRole('button', { name: 'Move up: the statement of Ukraine' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(rows).toContainText(['Two says so.', 'One says so.'])
  await expect(
    section(page, 'Statements').getByRole('button', { name: 'Move down: the statement of Ukraine' }),
  ).toBeFocused()
  await expectAccessible(page)

  await section(page, 'Statements').getByRole('link', { name: 'Edit the statement of Iran' }).click()
  const opened = page.getByRole('region', { name: 'Edit the statement of Iran' })
  await expect(section(page, 'Statements').getByRole('listitem').filter({ has: opened })).toBeFocused()
  await opened.getByLabel('Said on').fill('2024')
  await opened.getByLabel('Replies to').selectOption({ index: 1 })
  await expectAccessible(page)
  await press(page, 'Save the statement')
  await expect(rows).toContainText(['One says so.', 'Two says so.'])
  await expect(rows.first().getByRole('link', { name: 'In reply to Ukraine' })).toBeVisible()
  await expect(rows.last().getByRole('link', { name: 'Answered by Iran' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Move (up|down): the statement/ })).toHaveCount(0)
})

test('related claims, notes and the right of reply, from the desk to the reader; no draft is named', async ({
  as,
  open,
}) => {
  const reader = await open()
  const id = mark()
  const sentences = { first: `Up to 12 (${id}).`, second: `About 10 (${id}).`, draft: `Hidden 11 (${id}).` }
  const editor = await as('editor')
  const reviewer = await as('reviewer')
  await openDraft(editor, sentences.draft)

  await openDraft(editor, sentences.first)
  await waive(editor)
  await judge(editor, 'Nothing settles it.', 'One report.')
  await publish(editor, reviewer)

  const { desk } = await openDraft(editor, sentences.second)
  await waive(editor)
  await addStatement(editor, 'Ukraine', 'About ten.')
  await test.step('related to a public claim and to a draft; the same pair only once', async () => {
    await editor.getByText('Relate it to another claim').click()
    await choose(editor, 'Related claims', 'The other claim', sentences.first)
    await press(editor, 'Relate the claims')
    await expect(section(editor, 'Related claims').getByRole('link', { name: sentences.first })).toBeVisible()
    await choose(editor, 'Related claims', 'The other claim', sentences.first)
    await press(editor, 'Relate the claims')
    await expect(editor.getByRole('alert').filter({ hasText: 'related already' })).toBeVisible()
    await section(editor, 'Related claims').getByLabel('How this claim stands').selectOption('Contradicts')
    await choose(editor, 'Related claims', 'The other claim', sentences.draft)
    await press(editor, 'Relate the claims')
    await expect(section(editor, 'Related claims').getByText('not public').first()).toBeVisible()
  })
  await test.step('the accused party was asked, with time until a day', async () => {
    await editor.getByText('Record an accused party').click()
    await choose(editor, 'Whom the claim accuses', 'Accused party', 'North Korea')
    const accused = section(editor, 'Whom the claim accuses')
    await press(editor, 'Record the party')
    const gate = section(editor, 'Before publication').getByRole('link', { name: /has not been heard/ })
    await gate.click()
    await expect(accused.getByRole('listitem').filter({ hasText: 'North Korea' }).first()).toBeFocused()
    await accused.getByText('Record a question').click()
    const form = accused.getByRole('listitem').filter({ hasText: 'North Korea' })
    await form.getByLabel('Asked on').fill('2025-03')
    await form.getByLabel('Asked by way of').fill('a letter')
    await form.getByLabel('Could answer until').fill('2025-02-01')
    await form.getByRole('button', { name: 'Record the question' }).click()
    await expect(form.getByLabel('Could answer until')).toHaveAccessibleDescription(/before the day of the question/)
    await form.getByLabel('Could answer until').fill('2199-02-01')
    await form.getByRole('button', { name: 'Record the question' }).click()
    await expect(accused.getByText('with time to answer until 1 February 2199')).toBeVisible()
    await expect(gate).toHaveCount(0)
  })
  await judge(editor, 'Nothing settles it.', 'Ukraine says so, *once*.')
  const rationale = section(editor, 'What we find')
  await rationale.getByLabel('Evidence to refer to').selectOption({ index: 1 })
  await rationale.getByRole('button', { name: 'Insert the reference' }).click()
  await press(editor, 'Save the verdict')
  await expect(rationale.getByText('Saved.')).toBeVisible()
  await expectAccessible(editor)

  await submit(editor)
  await reviewer.goto(`${desk}/review?view=page`)
  await expect(reviewer.getByText('has until 1 February 2199 to answer')).toBeVisible()
  await expect(reviewer.getByRole('region', { name: 'Related, but left out' })).toContainText(sentences.draft)
  await press(reviewer, 'Approve')
  await press(reviewer, 'Publish now')
  await expect(reviewer.getByText('Version 1 is live')).toBeVisible()

  const page = await reader.newPage()
  await page.goto(await publicPath(reviewer))
  await expect(section(page, 'Related claims').getByRole('link', { name: sentences.first })).toBeVisible()
  await expect(page.getByText('with time to answer until 1 February 2199')).toBeVisible()
  await page.getByRole('link', { name: 'Note 1', exact: true }).click()
  await expect(page).toHaveURL(/#note-1$/)
  await page.getByRole('link', { name: 'Back to the text from note 1' }).click()
  await expect(page.getByRole('link', { name: 'Note 1', exact: true })).toBeFocused()
  expect(await page.content()).not.toContain(sentences.draft)
  await expectAccessible(page)

  await section(page, 'Related claims').getByRole('link', { name: sentences.first }).click()
  await expect(page.getByRole('region', { name: 'Other records that name this claim' })).toContainText(sentences.second)
  await expectAccessible(page)
})

const publicPath = async (page: Page) =>
  new URL((await page.getByRole('link', { name: 'See it in public' }).getAttribute('href')) ?? '', page.url()).href

async function publish(editor: Page, reviewer: Page) {
  const desk = new URL(editor.url()).pathname
  await expect(section(editor, 'Before publication').getByText('Nothing is missing.')).toBeVisible()
  await submit(editor)
  await reviewer.goto(`${desk}/review`)
  await press(reviewer, 'Approve')
  await press(reviewer, 'Publish now')
  await expect(reviewer.getByText('Version 1 is live')).toBeVisible()
}
