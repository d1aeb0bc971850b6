import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const saved = (page: Page) => expect(page.getByText('Saved.', { exact: true })).toBeVisible()
const versions = (page: Page, field: string) => page.getByRole('group', { name: `Both versions: ${field}` })

test('two people who write the same page see both versions, also when nobody had begun it', async ({ as }) => {
  const [mine, theirs] = [await as('editor'), await as('second-editor')]
  const [my, their] = [`We keep nothing. ${crypto.randomUUID()}`, `We keep little. ${crypto.randomUUID()}`]
  const text = (page: Page) => page.getByLabel('Text', { exact: true })
  const save = (page: Page) => page.getByRole('button', { name: /^(Create|Save) the page$/ }).click()
  for (const page of [mine, theirs]) await page.goto('/desk/pages/privacy')
  await text(mine).fill(my)
  await text(theirs).fill(their)
  await save(theirs)
  await saved(theirs)

  await save(mine)
  await expect(mine.getByRole('alert').filter({ hasText: 'Second demo editor saved this on' })).toBeVisible()
  await expect(versions(mine, 'Text')).toContainText(their)
  await expect(versions(mine, 'Text')).toContainText(my)
  await expectAccessible(mine)
  await versions(mine, 'Text').getByRole('button', { name: 'Keep mine' }).click()
  await save(mine)
  await saved(mine)
  await theirs.reload()
  await expect(text(theirs)).toHaveValue(my)
})

test('what two people changed of a party is merged, and chosen from where they differ', async ({ as }) => {
  const [mine, theirs] = [await as('editor'), await as('second-editor')]
  const name = `Ministry ${crypto.randomUUID().slice(0, 8)}`
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
  const save = (page: Page) => page.getByRole('button', { name: 'Save the party' }).click()
  await mine.goto('/desk/parties/new')
  await field(mine, 'Name').fill(name)
  await mine.getByRole('button', { name: 'Record the party' }).click()
  await expect(mine.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(mine).toHaveURL(/\/desk\/parties\/[0-9a-f-]{36}$/)
  await theirs.goto(mine.url())

  await field(mine, 'Name').fill(`${name} mine`)
  await field(theirs, 'Name').fill(`${name} theirs`)
  await field(theirs, 'Wikidata id').fill('Q794')
  await save(theirs)
  await saved(theirs)
  await save(mine)
  await expect(versions(mine, 'Name')).toContainText(`${name} theirs`)
  await expect(mine.getByText('Taken over from Second demo editor: Wikidata id.')).toBeVisible()
  await versions(mine, 'Name').getByRole('button', { name: 'Take what Second demo editor wrote' }).click()
  await save(mine)
  await saved(mine)
  await expect(field(mine, 'Name')).toHaveValue(`${name} theirs`)
  await expect(field(mine, 'Wikidata id')).toHaveValue('Q794')
})
