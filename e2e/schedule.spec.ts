import { expect, type Page } from '@playwright/test'
import { desk } from '#db/guards/desk'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'

const app = connectAsApp()
const on = desk(app)
test.afterAll(() => app.end())

async function approved() {
  const rows = await app`select id, email from people`
  const idOf = (account: string) => rows.find(({ email }) => email === `${account}@example.org`)?.id as string
  const id = await on.draft(idOf('editor'))
  await on.submit(idOf('editor'), id)
  await on.decide(idOf('reviewer'), id, 'approve')
  return `/desk/claims/${id}`
}

/** The Sundays of a year to come on which clocks are changed in Amsterdam. */
const year = new Date().getUTCFullYear() + 1
const lastSunday = (month: number) => {
  const last = new Date(Date.UTC(year, month, 0))
  last.setUTCDate(last.getUTCDate() - last.getUTCDay())
  return last.toISOString().slice(0, 10)
}
const [forward, back] = [lastSunday(3), lastSunday(10)]

async function choose(page: Page, date: string, time: string, timeZone: string) {
  await page.getByLabel('Day').first().fill(date)
  await page.getByLabel('Time', { exact: true }).first().fill(time)
  await page.getByLabel('As clocks show it in').selectOption(timeZone)
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
}

test('a time that clocks skip is refused, one that comes twice is asked about, and a schedule is canceled @phone', async ({
  as,
}) => {
  const reviewer = await as('reviewer')
  await reviewer.goto(await approved())
  await reviewer.getByText('Publish at a time …').click()
  await expectAccessible(reviewer)
  await choose(reviewer, '2020-01-01', '09:00', 'UTC')
  await expect(reviewer.getByText('This time has passed already.').first()).toBeVisible()
  await choose(reviewer, forward, '02:30', 'Europe/Amsterdam')
  await expect(reviewer.getByText('put forward past this time').first()).toBeVisible()
  await expect(reviewer.getByLabel('Time', { exact: true }).first()).toHaveValue('02:30')
  await choose(reviewer, back, '02:30', 'Europe/Amsterdam')
  await expect(reviewer.getByText('this time comes twice').first()).toBeVisible()
  await reviewer.getByLabel('Which of the two').selectOption('The second, after the clocks were put back')
  await reviewer.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(
    reviewer.getByText(`${Number(back.slice(8))} October ${year} at 02:30 CET (Europe/Amsterdam)`),
  ).toBeVisible()
  await expect(reviewer.getByText('Scheduled by Demo reviewer.')).toBeVisible()
  await expectAccessible(reviewer)
  await reviewer.getByRole('button', { name: 'Cancel the schedule' }).click()
  await expect(reviewer.getByText('Publish at a time …')).toBeVisible()
})

test('an editor sees the schedule but has no hand in it; editing cancels it', async ({ as }) => {
  const address = await approved()
  const reviewer = await as('reviewer')
  await reviewer.goto(address)
  await reviewer.getByText('Publish at a time …').click()
  await choose(reviewer, '2100-01-17', '09:00', 'Asia/Tehran')
  await expect(reviewer.getByText('(Asia/Tehran)')).toBeVisible()
  const editor = await as('editor')
  await editor.goto(address)
  await expect(editor.getByText('(Asia/Tehran)')).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Cancel the schedule' })).toBeHidden()
  await expect(editor.getByText('Publish at a time …')).toBeHidden()
  await editor.getByRole('button', { name: 'Edit again' }).click()
  await expect(editor.getByText('Draft since')).toBeVisible()
  await expect(editor.getByText('(Asia/Tehran)')).toBeHidden()
})

test('under an embargo nothing is offered that is refused: it is scheduled for its end, or lifted @phone', async ({
  as,
}) => {
  const address = await approved()
  const editor = await as('editor')
  await editor.goto(address)
  await editor.getByText('Set an embargo …').click()
  const form = editor.locator('form', { has: editor.getByRole('button', { name: 'Set the embargo' }) })
  await form.getByLabel('Day').fill('2100-01-17')
  await form.getByLabel('Time', { exact: true }).fill('09:00')
  await form.getByLabel('Reason').fill('Agreed with the ministry.')
  await expectAccessible(editor)
  await editor.getByRole('button', { name: 'Set the embargo' }).click()
  await expect(editor.getByText('Agreed with the ministry. (Demo editor)')).toBeVisible()

  const reviewer = await as('reviewer')
  await reviewer.goto(address)
  await expect(reviewer.getByText('Approved, and under embargo until 17 January 2100')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Publish now' })).toBeHidden()
  await reviewer.getByText('Publish at a time …').click()
  await choose(reviewer, '2100-01-16', '08:59', 'UTC')
  await expect(reviewer.getByText('before its embargo ends, on 17 January 2100')).toBeVisible()
  await expectAccessible(reviewer)
  await reviewer.getByRole('button', { name: 'Publish when the embargo ends' }).click()
  await expect(reviewer.getByText('Scheduled by Demo reviewer.')).toBeVisible()
  await expect(reviewer.getByText(/17 January 2100 at 09:00/).first()).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Publish when the embargo ends' })).toBeHidden()
  await reviewer.getByRole('button', { name: 'Lift the embargo' }).click()
  await expect(reviewer.getByText('Under embargo', { exact: true })).toBeHidden()
  await reviewer.getByRole('button', { name: 'Publish now' }).click()
  await expect(reviewer.getByText('Published since')).toBeVisible()
})
