import { expect, type Page } from '@playwright/test'
import { complete, judge, openDraft, expectState as status, submit } from './support/desk.ts'
import { test } from './support/fixtures.ts'

async function submitClaim(page: Page) {
  const claim = await openDraft(page)
  await complete(page)
  await submit(page)
  return claim
}

async function approve(page: Page, desk: string) {
  await page.goto(`${desk}/review`)
  await page.getByRole('button', { name: 'Approve' }).click()
  await status(page, 'Approved')
}

async function publicPage(page: Page, slug: string) {
  const response = await page.request.get(`/claims/${slug}`)
  return { status: response.status(), html: await response.text() }
}

test('a review goes back and forth, and an approval is void once somebody edits', async ({ as }) => {
  const author = await as('editor')
  const reviewer = await as('reviewer')
  const { desk, slug } = await submitClaim(author)
  await expect(author.getByText('A reviewer who contributed nothing to it decides.')).toBeVisible()
  await expect(author.getByRole('link', { name: 'Read and review' })).toBeHidden()

  await reviewer.goto(desk)
  await reviewer.getByRole('link', { name: 'Read and review' }).click()
  await expect(reviewer.getByText('Nobody has shown this.')).toBeVisible()
  await reviewer.getByLabel('What to change').fill('Say who looked for it.')
  await reviewer.getByRole('button', { name: 'Request changes' }).click()
  await status(reviewer, 'Changes requested')

  await author.goto(desk)
  await expect(author.getByText('Say who looked for it.').first()).toBeVisible()
  await judge(author, 'We looked, and nobody has shown this.')
  await submit(author)

  await approve(reviewer, desk)
  await author.reload()
  await author.getByRole('button', { name: 'Edit again' }).click()
  await status(author, 'Draft')
  await reviewer.getByRole('button', { name: 'Publish now' }).click()
  await expect(reviewer.getByRole('alert').filter({ hasText: 'Demo editor saved this on' })).toBeVisible()
  expect((await publicPage(author, slug)).status).toBe(404)
})

test('who contributed sees why somebody else must review', async ({ as }) => {
  const reviewer = await as('reviewer')
  const { desk } = await submitClaim(reviewer)
  await expect(reviewer.getByText('You contributed to this revision; somebody else must review it.')).toBeVisible()
  await reviewer.goto(`${desk}/review`)
  await expect(reviewer.getByText('You contributed to this revision; somebody else must review it.')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Approve' })).toBeHidden()
})

test('the public sees a publication, a suspension and an abandoned revision at once as they are', async ({ as }) => {
  const author = await as('editor')
  const reviewer = await as('reviewer')
  const { desk, slug } = await submitClaim(author)
  expect((await publicPage(author, slug)).status).toBe(404)
  await approve(reviewer, desk)
  expect((await publicPage(author, slug)).status).toBe(404)
  await reviewer.getByRole('button', { name: 'Publish now' }).click()
  await status(reviewer, 'Published')
  expect((await publicPage(author, slug)).html).toContain('Nobody has shown this.')
  for (const list of ['/', '/claims']) expect(await (await author.request.get(list)).text()).toContain(slug)

  await author.goto(desk)
  await author.getByRole('button', { name: 'Start a new revision' }).click()
  await status(author, 'Draft')
  await expect(author.getByLabel('Address (slug)')).toHaveAttribute('readonly')
  await judge(author, 'Something else altogether.')
  expect((await publicPage(author, slug)).html).not.toContain('Something else altogether.')
  await author.getByText('Abandon …').click()
  await author.getByRole('button', { name: 'Abandon this revision' }).click()
  await status(author, 'Published')
  await expect(author.getByRole('main')).toContainText('Nobody has shown this.')
  await expect(author.getByRole('main')).not.toContainText('Something else altogether.')

  await reviewer.goto(desk)
  await reviewer.getByText('Suspend in an emergency …').click()
  await reviewer.getByRole('button', { name: 'Suspend at once' }).click()
  await expect(reviewer.getByText('You suspended the live version; a second person must')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Lift the suspension' })).toBeHidden()
  const suspended = (await publicPage(author, slug)).html
  expect(suspended).toContain('The newsroom has suspended this record.')
  expect(suspended).not.toContain('Nobody has shown this.')
})

test('a draft that was never published is discarded by its author and nobody else', async ({ as }) => {
  const author = await as('editor')
  const { desk } = await submitClaim(author)
  await author.getByRole('button', { name: 'Withdraw' }).click()
  await status(author, 'Draft')
  const other = await as('second-editor')
  await other.goto(desk)
  await expect(other.getByText('Discard …')).toBeHidden()
  await author.getByText('Discard …').click()
  await author.getByRole('button', { name: 'Discard this claim' }).click()
  await status(author, 'Discarded')
  await expect(author.getByRole('button', { name: 'Save the claim' })).toBeHidden()
})
