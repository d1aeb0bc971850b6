import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { awake } from './support/desk.ts'
import { test } from './support/fixtures.ts'

const done = (page: Page, text: string) => expect(page.getByText(text, { exact: true })).toBeVisible()

test('a page is written, sent back, reviewed by a second person, published, corrected and read @phone', async ({
  as,
  page,
}) => {
  const [editor, reviewer] = [await as('editor'), await as('reviewer')]
  const wish = `Say who pays, ${crypto.randomUUID()}`
  const words = `Whatwedo${crypto.randomUUID().slice(0, 8)}`
  await editor.goto('/desk/pages')
  await expectAccessible(editor)
  await editor.getByRole('link', { name: 'About us' }).click()
  await awake(editor)
  await editor.getByLabel('Text', { exact: true }).fill(`# Who we are\n\n${words}`)
  await editor.getByRole('button', { name: /^(Create|Save) the page$/ }).click()
  await done(editor, 'Saved.')
  await submit(editor)
  await expect(editor.getByText('In review. A reviewer')).toBeVisible()

  await reviewer.goto('/desk/pages/about')
  await reviewer.getByRole('link', { name: 'Read and review' }).click()
  await expect(reviewer.getByText(words)).toBeVisible()
  await expectAccessible(reviewer)
  await reviewer.getByRole('button', { name: 'Request changes' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('What to change: Fill this in.')
  await reviewer.getByLabel('What to change').fill(wish)
  await expect(reviewer.getByText(/Kept for you at/)).toBeVisible()
  await reviewer.reload()
  await expect(reviewer.getByLabel('What to change')).toHaveValue(wish)
  await reviewer.getByRole('button', { name: 'Request changes' }).click()
  await expect(reviewer.getByText('Changes requested', { exact: true }).first()).toBeVisible()

  await editor.reload()
  await editor.getByRole('link', { name: 'Changes were requested' }).click()
  await expect(editor.getByText(wish)).toBeVisible()
  await editor.getByRole('button', { name: /^Resolve the comment by/ }).click()
  await expect(editor.getByText(wish)).toBeHidden()
  await editor.getByRole('link', { name: 'Work', exact: true }).click()
  await awake(editor)
  await editor.getByLabel('Text', { exact: true }).fill(`# Who we are\n\n${words}. Readers pay.`)
  await editor.getByRole('button', { name: 'Save the page' }).click()
  await done(editor, 'Saved.')
  await submit(editor)

  await reviewer.goto('/desk/pages/about')
  await reviewer.getByRole('link', { name: 'Read and review' }).click()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await reviewer.getByRole('button', { name: 'Publish now' }).click()
  await expect(reviewer.getByText('What is saved is what is published.')).toBeVisible()

  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'About us' }).click()
  await expect(page.getByText(`${words}. Readers pay.`)).toBeVisible()
  await expectAccessible(page)
})

/** With the kind and note that a later version needs. */
async function submit(editor: Page) {
  await expect(editor.getByRole('button', { name: 'Submit for review' })).toBeVisible()
  const note = editor.getByLabel('Note for readers')
  if (await note.isVisible()) {
    await editor.getByLabel('Kind of version').selectOption('Update')
    await note.fill('Said better')
  }
  await editor.getByRole('button', { name: 'Submit for review' }).click()
  await expect(editor.getByText('In review. A reviewer')).toBeVisible()
}

test('the newsroom’s own words for its verdicts are what readers see, once they are published', async ({
  as,
  page,
}) => {
  const [editor, reviewer] = [await as('editor'), await as('reviewer')]
  // No other test reads this one.
  const word = `Largely so ${crypto.randomUUID().slice(0, 4)}`
  await editor.goto('/desk/labels')
  await expectAccessible(editor)
  await editor.getByRole('group', { name: 'Mostly confirmed' }).getByLabel('Word').fill(word)
  await editor.getByRole('button', { name: 'Save the labels' }).click()
  await done(editor, 'Saved.')
  await submit(editor)
  await page.goto('/claims/neither-side-lets-its-territory-be-used-against-the-other')
  await expect(page.getByText('Mostly confirmed', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(word)).toBeHidden()

  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: 'Verdict labels' }).click()
  await expect(reviewer.getByText(word)).toBeVisible()
  await expectAccessible(reviewer)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await reviewer.getByRole('button', { name: 'Publish now' }).click()
  await expect(reviewer.getByText('What is saved is what is published.')).toBeVisible()
  await page.reload()
  await expect(page.getByText(word).first()).toBeVisible()
})

test('what two people changed of different labels is merged without asking', async ({ as }) => {
  const [mine, theirs] = [await as('editor'), await as('second-editor')]
  const meaning = (page: Page, verdict: string) => page.getByRole('group', { name: verdict }).getByLabel('Meaning')
  const save = (page: Page) => page.getByRole('button', { name: 'Save the labels' }).click()
  for (const page of [mine, theirs]) await page.goto('/desk/labels')
  const [my, their] = [`Time went on. ${crypto.randomUUID()}`, `Nobody can know. ${crypto.randomUUID()}`]
  await meaning(mine, 'Outdated').fill(my)
  await meaning(theirs, 'Unverifiable').fill(their)
  await save(theirs)
  await done(theirs, 'Saved.')
  await save(mine)
  await expect(
    mine.getByText(/Merged with what Second demo editor saved meanwhile: Unverifiable: Meaning/),
  ).toBeVisible()
  await expect(meaning(mine, 'Unverifiable')).toHaveValue(their)
  await theirs.reload()
  await expect(meaning(theirs, 'Outdated')).toHaveValue(my)
})

test('nobody reviews what they wrote, and an address that was published stays', async ({ as }) => {
  const reviewer = await as('reviewer')
  const title = `Topic ${crypto.randomUUID().slice(0, 8)}`
  await reviewer.goto('/desk/topics/new')
  await reviewer.getByLabel('Title').fill(title)
  await reviewer.getByRole('button', { name: 'Record the topic' }).click()
  await expect(reviewer.getByRole('heading', { name: title })).toBeVisible()
  await expectAccessible(reviewer)
  await reviewer.getByRole('button', { name: 'Submit for review' }).click()
  await expect(reviewer.getByText('You contributed to this version')).toBeVisible()
  await expect(reviewer.getByRole('link', { name: 'Read and review' })).toBeHidden()
  await reviewer.getByRole('button', { name: 'Withdraw' }).click()
  await expect(reviewer.getByRole('button', { name: 'Submit for review' })).toBeVisible()
})
