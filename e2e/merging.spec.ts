import { expect } from '@playwright/test'
import { desk } from '#db/guards/desk'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { expectState, waive } from './support/desk.ts'
import { test } from './support/fixtures.ts'

const sql = connectAsApp()
const on = desk(sql)

async function published() {
  const [editor] = await sql`select id from people where email = 'editor@example.org'`
  const [reviewer] = await sql`select id from people where email = 'reviewer@example.org'`
  const id = await on.published(editor?.id, reviewer?.id)
  const [claim] = await sql<{ id: string; slug: string }[]>`select id, slug from claims where id = ${id}`
  return claim as { id: string; slug: string }
}

test('the address of a claim that was merged leads to the other one for ever, in each language', async ({
  as,
  page,
}) => {
  const [gone, stays] = [await published(), await published()]
  const editor = await as('editor')
  await editor.goto(`/desk/claims/${gone.id}`)
  await editor.getByRole('button', { name: 'Start a new revision' }).click()
  await expectState(editor, 'Draft')
  await waive(editor)
  await editor.getByLabel('Kind of version').selectOption({ label: 'Retraction' })
  await editor.getByLabel('Note for readers').fill('It says the same as another claim.')
  // Its address names it without a choice from the list.
  const successor = editor.getByRole('combobox', { name: 'The claim that takes its place' })
  await successor.fill(stays.slug)
  await successor.press('Tab')
  await editor.getByRole('button', { name: 'Submit for review' }).click()
  await expectState(editor, 'In review')

  const reviewer = await as('reviewer')
  await reviewer.goto(`/desk/claims/${gone.id}/review`)
  await expect(reviewer.getByText(stays.slug)).toBeVisible()
  const [row] = await sql`select id from people where email = 'reviewer@example.org'`
  await on.decide(row?.id, gone.id, 'approve')
  await reviewer.goto(`/desk/claims/${gone.id}`)
  await reviewer.getByRole('button', { name: 'Publish now' }).click()
  await expectState(reviewer, 'Retracted')

  for (const prefix of ['', '/nl', '/el', '/fa']) {
    const response = await page.request.get(`${prefix}/claims/${gone.slug}`, { maxRedirects: 0 })
    expect(response.status()).toBe(308)
    expect(response.headers().location).toBe(`${prefix}/claims/${stays.slug}`)
  }
  await page.goto(`/claims/${gone.slug}/history`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 2' })).toContainText('Retraction')
  await page.goto(`/claims/${gone.slug}/v/2`)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'To that record' }).click()
  await expect(page).toHaveURL(new RegExp(`/claims/${stays.slug}$`))
  const data = await (await page.request.get(`/api/v1/claims/${gone.slug}`)).json()
  expect(data.claim.mergedInto).toEqual({ claim: stays.id, slug: stays.slug })
})
