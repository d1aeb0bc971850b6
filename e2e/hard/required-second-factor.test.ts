import { expect, test } from 'vitest'
import { setUpSecondFactor } from '#e2e/support/authenticator'
import { openDeskServer } from './support/desk-server.ts'

test('whose role needs a second factor sets it up before anything else, also in the middle of their work', async () => {
  const { as, everything } = await openDeskServer()
  const [page, reviewer] = [await as('editor'), await as('reviewer')]
  await page.goto('/desk/topics/new')
  await page.getByLabel('Title').fill('Typed before')
  const handler = (at = page) => at.request.get('/api/desk/parties?q=a').then((response) => response.status())
  expect(await handler()).toBe(200)
  await everything.begin(async (sql) => {
    await sql`select set_config('app.actor', 'installation', true)`
    await sql`update installation set second_factor_roles = '{editor}', version = version + 1`
  })

  // An action refuses and says why, and what was typed stays.
  await page.getByRole('button', { name: 'Record the topic' }).click()
  await page.getByText('Your role needs a second factor before anything else.').waitFor()
  expect(await page.getByLabel('Title').inputValue()).toBe('Typed before')
  expect(await everything`select from topics where title = 'Typed before'`).toHaveLength(0)
  expect(await handler()).toBe(401)
  expect(await handler(reviewer)).toBe(200)

  await page.goto('/desk/parties')
  await page.waitForURL('**/desk/account/second-factor')
  await page.getByText('Your role needs a second factor').waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  await page.goto('/desk/account')
  await page.waitForURL('**/desk/account/second-factor')
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  const { recoveryCodes } = await setUpSecondFactor(page)
  expect(recoveryCodes).toHaveLength(10)
  await page.goto('/desk/parties')
  await page.waitForURL('**/desk/parties')
  expect(await handler()).toBe(200)
})
