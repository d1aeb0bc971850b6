import { expect } from '@playwright/test'
import { desk } from '#db/guards/desk'
import { as as acting } from '#db/testing/newsroom'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'

const app = connectAsApp()
const on = desk(app)
test.afterAll(() => app.end())

test('a claim whose day has come says so, and that nothing changed is one step @phone', async ({ as }) => {
  const people = await app`select id, email from people`
  const idOf = (account: string) => people.find(({ email }) => email === `${account}@example.org`)?.id as string
  const id = await on.draft(idOf('editor'))
  await acting(
    app,
    idOf('editor'),
    (tx) => tx`update claims set recheck_on = '2026-01-17', version = version + 1 where id = ${id}`,
  )
  await on.submit(idOf('editor'), id)
  await on.decide(idOf('reviewer'), id, 'approve')
  await on.publish(idOf('reviewer'), id)

  const editor = await as('second-editor')
  await editor.goto(`/desk/claims/${id}`)
  await expect(editor.getByText('Due to be checked again')).toBeVisible()
  await expectAccessible(editor)
  await editor.getByLabel('Next check on').fill('2100-01-17')
  await editor.getByRole('button', { name: 'Checked: nothing changed' }).click()
  await expect(editor.getByText('Draft since')).toBeVisible()
  await expect(editor.getByLabel('Kind of version')).toHaveValue('update')
  await expect(editor.getByLabel('Note for readers')).toHaveValue('Checked again; nothing has changed.')
  const [claim] = await app`select recheck_on::text from claims where id = ${id}`
  expect(claim?.recheck_on).toBe('2100-01-17')
})
