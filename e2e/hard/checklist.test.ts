import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { desk } from '#db/guards/desk'
import { expectAccessible } from '#e2e/support/accessible'
import { openDeskServer } from './support/desk-server.ts'

/** On a server of its own: a point that stands is asked of every reviewer of the newsroom. */
async function open() {
  const server = await openDeskServer()
  const rows = await server.app`select id, email from people`
  const idOf = (account: string) => rows.find(({ email }) => email === `${account}@example.org`)?.id as string
  const on = desk(server.app)
  const submitted = async () => {
    const id = await on.draft(idOf('editor'))
    await on.submit(idOf('editor'), id)
    return id
  }
  return { ...server, submitted }
}

const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()

test('a point that the newsroom adds is ticked with every approval, until it is removed; what was ticked stays', async () => {
  const { as, app, submitted } = await open()
  const [first, second] = [await submitted(), await submitted()]
  const [admin, reviewer] = [await as('admin'), await as('reviewer')]
  const stateOf = async (id: string) => (await app`select state from claims where id = ${id}`)[0]?.state

  await reviewer.goto(`/desk/claims/${first}/review`)
  expect(await reviewer.getByRole('checkbox').count()).toBe(0)

  await admin.goto('/desk/settings')
  await admin.getByRole('link', { name: 'The reviewers’ checklist' }).click()
  await admin.getByText('No points yet.').waitFor()
  await press(admin, 'Add the point')
  await admin.getByRole('alert').filter({ hasText: 'Nothing was saved' }).waitFor()
  await admin.getByLabel('New point').fill('Names are spelt as their bearers spell them.')
  await press(admin, 'Add the point')
  await admin.getByRole('button', { name: 'Remove: Names are spelt as their bearers spell them.' }).waitFor()
  await expectAccessible(admin)

  // The page was opened before there was a point: nothing is approved unseen.
  await press(reviewer, 'Approve')
  await reviewer.getByText('Approving needs every point of the checklist ticked.').waitFor()
  expect(await stateOf(first)).toBe('in_review')
  await reviewer.reload()
  const point = reviewer.getByRole('checkbox', { name: 'Names are spelt as their bearers spell them.' })
  await point.waitFor()
  await expectAccessible(reviewer)
  await press(reviewer, 'Approve')
  await reviewer.getByText('Approving needs every point of the checklist ticked.').waitFor()
  expect(await stateOf(first)).toBe('in_review')
  await point.focus()
  await reviewer.keyboard.press('Space')
  await press(reviewer, 'Approve')
  await reviewer.waitForURL(`**/desk/claims/${first}`)
  expect(await stateOf(first)).toBe('approved')
  await reviewer.goto(`/desk/claims/${first}/history`)
  const ticked = reviewer.getByText('Ticked with this approval').locator('..')
  await ticked.getByText('Names are spelt as their bearers spell them.').waitFor()

  await press(admin, 'Remove: Names are spelt as their bearers spell them.')
  await admin.getByText('No points yet.').waitFor()
  await reviewer.reload()
  await ticked.getByText('Names are spelt as their bearers spell them.').waitFor()
  await reviewer.goto(`/desk/claims/${second}/review`)
  expect(await reviewer.getByRole('checkbox').count()).toBe(0)
  await press(reviewer, 'Approve')
  await reviewer.waitForURL(`**/desk/claims/${second}`)
  expect(await stateOf(second)).toBe('approved')
})
