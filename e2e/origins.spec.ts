import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { openDraft, section } from './support/desk.ts'
import { test } from './support/fixtures.ts'
import { makeTitledSource } from './support/sources.ts'

/** Chooses what a field finds, by the keyboard. */
async function choose(field: Locator, typed: string, found = typed) {
  await field.fill(typed)
  const option = field.page().getByRole('listbox').getByRole('option').filter({ hasText: found })
  await expect(option).toBeVisible()
  await field.press('ArrowDown')
  await expect(option).toHaveAttribute('data-focused', 'true')
  await field.press('Enter')
  await expect(field).toHaveValue(found)
}

/** What no source is called, as words. */
async function write(field: Locator, words: string) {
  await field.fill(words)
  await field.press('Tab')
}

const source = (evidence: Locator) => evidence.getByRole('combobox', { name: 'Source', exact: true })
const origin = (evidence: Locator) => evidence.getByRole('combobox', { name: 'Where it has this from' })

/** Cites a source for the claim itself, with where it has it from. */
async function cite(page: Page, title: string, say: (field: Locator) => Promise<void>) {
  const evidence = section(page, 'Evidence on the claim itself')
  if (!(await source(evidence).isVisible())) await evidence.getByText('Add evidence').click()
  await choose(source(evidence), title)
  await say(origin(evidence))
  await evidence.getByRole('button', { name: 'Add the citation' }).click()
  await expect(evidence.getByRole('listitem').filter({ hasText: title })).toBeVisible()
}

test('an editor says where a source has it from, and sees who stands behind each side @phone', async ({ hire }) => {
  const page = await hire('editor')
  const [daily, weekly, wire] = [
    await makeTitledSource('The Daily'),
    await makeTitledSource('The Weekly'),
    await makeTitledSource('The Agency'),
  ]
  await openDraft(page)
  await cite(page, daily, (field) => choose(field, wire, `The Agency: ${wire}`))
  await cite(page, weekly, (field) => write(field, 'the agency'))
  const evidence = section(page, 'Evidence on the claim itself')
  await expect(evidence).toContainText(`which has it from The Agency: ${wire}`)
  await expect(evidence).toContainText('which has it from the agency')

  const picture = section(page, 'Who stands behind each side')
  await expect(picture).toContainText('One origin in 2 sources')
  await expect(picture.getByRole('list', { name: 'Sources that have it from The Agency' })).toContainText(daily)
  await expectAccessible(page)

  // What was recorded for the source before is the first that is suggested for it again.
  await openDraft(page)
  await evidence.getByText('Add evidence').click()
  await choose(source(evidence), daily)
  await origin(evidence).press('ArrowDown')
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(`The Agency: ${wire}`)
})

test('confirmed needs two origins on its own side', async ({ hire }) => {
  const page = await hire('editor')
  await openDraft(page)
  await cite(page, await makeTitledSource('The Daily'), (field) => write(field, 'A briefing'))
  await cite(page, await makeTitledSource('The Weekly'), (field) => write(field, 'a briefing'))
  const verdict = section(page, 'What we find')
  await verdict.getByLabel('Verdict', { exact: true }).selectOption('confirmed')
  await verdict.getByLabel('Finding in one sentence').fill('It did.')
  await verdict.getByRole('textbox', { name: 'Rationale', exact: true }).fill('Two papers say so.')
  await verdict.getByRole('button', { name: 'Save the verdict' }).click()
  const gates = section(page, 'Before publication')
  const problem = 'Confirmed needs two independent origins that bear the claim out; there is one.'
  await expect(gates.getByText(problem)).toBeVisible()
  await cite(page, await makeTitledSource('The Monthly'), (field) => write(field, 'a witness'))
  await expect(gates.getByText(problem)).toHaveCount(0)
})
