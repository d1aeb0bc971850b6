import { expect } from '@playwright/test'
import { desk } from '#db/guards/desk'
import { as as actingAs } from '#db/testing/newsroom'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'
import { invite, setPassword, signInAsNewcomer } from './support/newcomer.ts'

const app = connectAsApp()
const on = desk(app)
test.afterAll(() => app.end())

test('two reviewers withhold a version; readers see why, its number and its hash, and not a word of it @phone', async ({
  as,
  page: other,
}) => {
  const secret = `what a court forbids (${crypto.randomUUID()})`
  const { email, link } = await invite(await as('admin'), 'Second Reviewer', 'Reviewer')
  await setPassword(other, link)
  await signInAsNewcomer(other, email)
  await other.waitForURL('**/desk')
  const [editor] = await app`select id from people where email = 'editor@example.org'`
  const [first] = await app`select id from people where email = 'reviewer@example.org'`
  const id = await on.draft(editor?.id)
  const sentence = `Somebody did ${secret}`
  await on.write(editor?.id, id, sentence)
  await on.submit(editor?.id, id)
  await on.decide(first?.id, id, 'approve')
  await on.publish(first?.id, id)
  await on.move(editor?.id, id, 'draft')
  await on.submit(editor?.id, id, 'update', 'Checked again')
  await on.decide(first?.id, id, 'approve')
  await on.publish(first?.id, id)
  const quoting = await on.draft(editor?.id)
  await actingAs(
    app,
    editor?.id,
    (tx) => tx`
    update claims set context = ${`It was written: ${sentence}`}, sentence = ${`Another claim ${crypto.randomUUID()}`}, version = version + 1 where id = ${quoting}`,
  )
  await on.submit(editor?.id, quoting)
  await on.decide(first?.id, quoting, 'approve')
  await on.publish(first?.id, quoting)
  const [{ slug, hash } = {}] =
    await app`select c.slug, p.hash from claims c join publications p on p.claim_id = c.id where c.id = ${id} and p.number = 2`

  const reviewer = await as('reviewer')
  const read = async () => (await reviewer.request.get(`/claims/${slug}`)).text()
  expect(await read()).toContain(secret)
  await reviewer.goto(`/desk/claims/${id}/history`)
  await reviewer.getByRole('link', { name: 'Withhold under a court order: Version 1' }).click()
  const same = reviewer.getByText('The same content stands under another number').locator('..')
  await expect(same.getByRole('link', { name: 'Version 2: all of it' })).toBeVisible()
  await expect(
    reviewer.getByRole('checkbox', { name: /^Version 1 of “Another claim .*: the sentence$/ }),
  ).not.toBeChecked()
  await reviewer.getByRole('button', { name: 'Ask for the withholding' }).click()
  await expect(reviewer.getByLabel('Reason that readers see')).toHaveAccessibleDescription(/Fill this in/)
  await reviewer.getByLabel('Reason that readers see').fill('By order of the District Court.')
  await reviewer.getByLabel('Note for the desk').fill('Case 17')
  await expectAccessible(reviewer)
  await reviewer.getByRole('button', { name: 'Ask for the withholding' }).click()
  await expect(reviewer.getByText('A second reviewer must confirm it.')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: /Confirm and delete/ })).toBeHidden()
  expect(await read()).toContain(secret)

  await other.goto(`/desk/claims/${id}`)
  await other.getByRole('link', { name: 'Confirm or refuse it under History' }).click()
  await expect(other.getByText('Note for the desk: Case 17')).toBeVisible()
  await expect(other.getByText('These go too').locator('..').getByRole('link')).toHaveText(['Version 2: all of it'])
  const staying = other.getByText('and stay readable').locator('..').getByRole('link')
  await expect(staying).toHaveText([/^Version 1 of “Another claim/])
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Confirm and delete: Version 1' }).click()
  await expect(other.getByText('confirmed by Second Reviewer')).toHaveCount(2)

  await expect.poll(read).toContain('By order of the District Court.')
  await expect.poll(async () => (await reviewer.request.get('/claims')).text()).not.toContain(secret)
  const page = await read()
  expect(page).toContain(hash)
  expect(page).not.toContain(secret)
  expect(page).not.toContain('Case 17')
  await other.goto(`/claims/${slug}`)
  await expectAccessible(other)
  await other.goto(`/claims/${slug}/history`)
  await expect(other.getByText('By order of the District Court.')).toHaveCount(2)
  await expectAccessible(other)
  for (const number of [1, 2]) {
    expect(await (await reviewer.request.get(`/claims/${slug}/v/${number}`)).text()).not.toContain(secret)
  }
  const data = await (await reviewer.request.get(`/api/v1/claims/${slug}`)).json()
  expect(data).toMatchObject({ number: 2, hash, withheld: 'By order of the District Court.', claim: null })
  await other.goto(`/desk/claims/${id}`)
  await expect(other.getByRole('heading', { level: 1 })).toContainText(secret)
})
