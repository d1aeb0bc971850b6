import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'

const app = connectAsApp()
test.afterAll(() => app.end())

test('an administrator sees why a job failed, tries it again and gives another up @phone', async ({ as, allow }) => {
  const failed = async () => {
    const [job] = await app`
      select id::text from graphile_worker.add_job('tidy', '{}', run_at := now() + interval '1 day', max_attempts := 3)`
    await app`
      update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'The server does not answer'
      where id = ${job?.id}::bigint`
    return job?.id as string
  }
  const [one, other] = [await failed(), await failed()]
  const admin = await as('admin')
  await admin.goto('/desk/jobs')
  await expect(admin.getByRole('heading', { name: 'Failed, no longer tried' })).toBeVisible()
  await expect(admin.getByText('The server does not answer').first()).toBeVisible()
  await expectAccessible(admin)
  const answer = admin.waitForResponse((response) => response.request().method() === 'POST')
  await admin.getByRole('button', { name: `Try again now: Tidy up, number ${one}`, exact: true }).click()
  await answer
  await expect
    .poll(async () => {
      await admin.reload()
      return admin.getByText(`number ${one},`).count()
    })
    .toBe(0)
  await admin.getByRole('button', { name: `Give up: Tidy up, number ${other}`, exact: true }).click()
  await expect(admin.getByText(`number ${other},`)).toBeHidden()
  allow(/status of 404/)
  const reviewer = await as('reviewer')
  await reviewer.goto('/desk/jobs')
  await expect(reviewer.getByRole('heading', { name: 'Failed, no longer tried' })).toBeHidden()
  await expect(reviewer.getByRole('link', { name: 'Jobs', exact: true })).toBeHidden()
})
