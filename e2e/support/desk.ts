import { expect, type Page } from '@playwright/test'
import { makeDraft } from './claims.ts'

export const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Until then a page's scripts have not begun to listen: a form is sent all the same, but keys and lists do nothing. */
export const awake = (page: Page) => expect(page.getByRole('button', { name: 'Go to …' })).toBeVisible()

/** The server has these words of a form: the page's own line may speak of what was typed before them. */
export const keptWith = (page: Page, words: string) =>
  page.waitForResponse((response) => {
    const isCopy = response.url().endsWith('/api/desk/working-copies') && response.ok()
    return isCopy && (response.request().postData() ?? '').includes(words)
  })

/** A draft of the demo's editor on somebody's desk; not made there, where each person has one form for all that they begin. */
export async function openDraft(page: Page, sentence?: string) {
  const claim = await makeDraft({ sentence })
  await page.goto(`/desk/claims/${claim.id}`)
  await awake(page)
  return { ...claim, desk: page.url() }
}

/** Makes the claim that is written on this page; should it look like another, it is meant. */
export async function createClaim(page: Page) {
  const create = page.getByRole('button', { name: 'Create the claim' })
  const meant = page.getByLabel('Create it all the same')
  await create.click()
  await expect(section(page, 'Before publication').or(meant)).toBeVisible()
  if (await meant.isHidden()) return
  await meant.check()
  await create.click()
}

export const expectState = (page: Page, state: string) => expect(page.getByText(`${state} since`)).toBeVisible()

/** That nobody on record asserts it is no obstacle then. */
export async function waive(page: Page, reason = 'It circulates without a name.') {
  const gates = section(page, 'Before publication')
  await gates.getByText('State a reason instead').first().click()
  await gates.getByLabel('Reason that is published').first().fill(reason)
  await gates.getByRole('button', { name: 'Save the reason' }).first().click()
  await expect(page.getByText('Nobody on record asserts this.')).toHaveCount(0)
}

export async function judge(page: Page, finding: string, rationale = 'There is nothing to go by.') {
  const verdict = section(page, 'What we find')
  await verdict.getByLabel('Verdict', { exact: true }).selectOption({ label: 'Unverified' })
  await verdict.getByLabel('Finding in one sentence').fill(finding)
  await verdict.getByRole('textbox', { name: 'Rationale', exact: true }).fill(rationale)
  await verdict.getByRole('button', { name: 'Save the verdict' }).click()
  await expect(verdict.getByText('Saved.')).toBeVisible()
}

/** With nothing missing but its reviewer: unverified, and nobody asserts it. */
export async function complete(page: Page, finding = 'Nobody has shown this.') {
  await waive(page)
  await judge(page, finding)
}

export async function submit(page: Page) {
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expectState(page, 'In review')
}
