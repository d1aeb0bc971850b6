import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { makeDraft, makeTopic, saveMeanwhile } from './support/claims.ts'
import { test } from './support/fixtures.ts'

const listed = (page: Page) => page.getByRole('list', { name: 'Claims' }).getByRole('listitem').getByRole('link')
const row = (page: Page, sentence: string) =>
  page.getByRole('list', { name: 'Claims' }).getByRole('listitem').filter({ hasText: sentence })
const bulk = (page: Page) => page.getByRole('region', { name: 'Change the chosen claims' })
const change = (page: Page) => bulk(page).getByRole('button', { name: 'Change the chosen claims' }).click()

test('claims that are chosen together are assigned together, and wait for their assignee @phone', async ({ as }) => {
  const topic = await makeTopic()
  const claims = [
    await makeDraft({ topic: topic.id }),
    await makeDraft({ topic: topic.id }),
    await makeDraft({ topic: topic.id }),
  ]
  const page = await as('editor')
  await page.goto(`/desk/queue?topic=${topic.id}`)
  await expect(page.getByText('3 claims', { exact: true })).toBeVisible()
  await change(page)
  await expect(page.getByText('Choose at least one claim in the list.')).toBeVisible()
  for (const { sentence } of claims.slice(0, 2)) await page.getByLabel(`Choose “${sentence}”`).check()
  await bulk(page).getByLabel('Assign to').selectOption('Second demo editor')
  await bulk(page).getByLabel('Due on').fill('2026-01-17')
  await change(page)
  await expect(page.getByText('2 claims were changed.')).toBeVisible()
  await expect(row(page, claims[0]?.sentence as string)).toContainText('Assigned to Second demo editor')
  await expect(row(page, claims[0]?.sentence as string)).toContainText('overdue since 17 January 2026')
  await expect(row(page, claims[2]?.sentence as string)).toContainText('Waits for you')
  await expectAccessible(page)

  const theirs = await as('second-editor')
  await theirs.goto(`/desk/queue?topic=${topic.id}`)
  await theirs.getByLabel('Whose turn').selectOption('Mine')
  await theirs.getByLabel('Only what is overdue').check()
  await theirs.getByRole('button', { name: 'Show' }).click()
  await expect(theirs).toHaveURL(/turn=me.*overdue=yes/)
  await expect(listed(theirs)).toHaveText(claims.slice(0, 2).map(({ sentence }) => sentence))
})

test('what one claim refuses is told, and the others are changed', async ({ as }) => {
  const [topic, other] = [await makeTopic(), await makeTopic()]
  const [stale, fresh] = [await makeDraft({ topic: topic.id }), await makeDraft({ topic: topic.id })]
  const page = await as('editor')
  await page.goto(`/desk/queue?topic=${topic.id}`)
  await page.getByLabel('Choose all on this page').check()
  await saveMeanwhile(stale.id)
  await bulk(page).getByLabel('Put into the topic').selectOption(other.title)
  await change(page)
  await expect(page.getByText('One claim was changed.')).toBeVisible()
  await expect(page.getByText(`The topics of “${stale.sentence}” stay as they were: somebody saved it`)).toBeVisible()
  await page.goto(`/desk/queue?topic=${other.id}`)
  await expect(listed(page)).toHaveText([fresh.sentence])
})

test('without JavaScript the queue is filtered and changed the same way', async ({ as }) => {
  const topic = await makeTopic()
  const claim = await makeDraft({ topic: topic.id })
  const page = await as('editor', { javaScriptEnabled: false })
  await page.goto('/desk/queue')
  await page.getByLabel('Topic', { exact: true }).selectOption(topic.title)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(listed(page)).toHaveText([claim.sentence])
  await expect(page.getByLabel('Choose all on this page')).toHaveCount(0)
  await page.getByLabel(`Choose “${claim.sentence}”`).check()
  await bulk(page).getByLabel('Assign to').selectOption('Second demo editor')
  await change(page)
  await expect(page.getByText('One claim was changed.')).toBeVisible()
  await page.goto(`/desk/queue?topic=${topic.id}`)
  await expect(row(page, claim.sentence)).toContainText('Assigned to Second demo editor')
})

test('an administrator says whose turn it is, and changes no topics', async ({ as }) => {
  const topic = await makeTopic()
  const claim = await makeDraft({ topic: topic.id })
  const page = await as('admin')
  await page.goto(`/desk/queue?topic=${topic.id}`)
  await expect(bulk(page).getByLabel('Assign to')).toBeVisible()
  await expect(bulk(page).getByLabel('Put into the topic')).toHaveCount(0)
  await listed(page).click()
  const turn = page.getByRole('region', { name: 'Whose turn' })
  await expect(turn).toContainText('Assigned to nobody in particular.')
  await turn.getByText('Assign …').click()
  await turn.getByLabel('Assign to').selectOption('Second demo editor')
  await turn.getByRole('button', { name: 'Save the assignment' }).click()
  await expect(turn).toContainText('Assigned to Second demo editor.')

  const theirs = await as('second-editor')
  await theirs.goto('/desk/queue?turn=me&order=changed')
  await expect(row(theirs, claim.sentence)).toContainText('Assigned to you')
})

test('the first page tells what waits for whom, and where claims stand @phone', async ({ as }) => {
  const topic = await makeTopic()
  await makeDraft({ topic: topic.id })
  const page = await as('editor')
  await page.goto('/desk')
  await expect(page.getByRole('region', { name: 'Waits for you' }).getByRole('link').first()).toBeVisible()
  const stages = page.getByRole('region', { name: 'Where claims stand' })
  await expect(stages).toContainText(/Half of the last \d+ reviews were decided within/)
  await stages.getByRole('link', { name: 'Drafts' }).click()
  await expect(page.getByLabel('Which claims')).toHaveValue('draft')
  const admin = await as('admin')
  await admin.goto('/desk')
  await expect(admin.getByRole('region', { name: 'Where claims stand' })).toBeVisible()
  await expect(admin.getByRole('region', { name: 'Waits for you' })).toHaveCount(0)
})
