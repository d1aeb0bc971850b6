import { expect } from '@playwright/test'
import { context, kept, save, saved, text } from './support/claim-text.ts'
import { openDraft } from './support/desk.ts'
import { test } from './support/fixtures.ts'

test('without a network what is typed stays on the device, and nothing is lost by a save that fails', async ({
  as,
  allow,
}) => {
  allow(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/)
  const page = await as('editor')
  const { desk: url } = await openDraft(page)
  await page.context().setOffline(true)
  await context(page).fill('Written on a train')
  await expect(text(page).getByText(/No connection. Kept on this device/)).toBeVisible()
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'No connection to the server' })).toBeVisible()
  await expect(context(page)).toHaveValue('Written on a train')
  await page.context().setOffline(false)
  await kept(page)
  await page.goto(url)
  await expect(context(page)).toHaveValue('Written on a train')
  await save(page)
  await saved(page)
})

test('what the server never got is found on the device', async ({ as, allow }) => {
  allow(/ERR_FAILED/, /Failed to fetch/)
  const page = await as('editor')
  const { desk: url } = await openDraft(page)
  await page.route('**/api/desk/working-copies', (route) => route.abort())
  await context(page).fill('Never arrived')
  await expect(text(page).getByText(/No connection. Kept on this device/)).toBeVisible()
  await page.goto('/desk')
  await page.unroute('**/api/desk/working-copies')
  await page.goto(url)
  await expect(context(page)).toHaveValue('Never arrived')
  await kept(page)
})

test('a server that fails, or a session that has ended, costs nothing that was typed', async ({ as, allow }) => {
  allow(/status of 500/, /status of 401/)
  const page = await as('editor')
  await openDraft(page)
  await context(page).fill('Still here')
  await kept(page)
  await page.route('**/desk/claims/*', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 500, body: 'Broken' }) : route.continue(),
  )
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'The server failed' })).toBeVisible()
  await expect(context(page)).toHaveValue('Still here')
  await page.unroute('**/desk/claims/*')

  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'You are no longer signed in' })).toBeVisible()
  await context(page).fill('Still here, and more')
  await expect(text(page).getByText(/You are no longer signed in. Kept on this device/)).toBeVisible()
  await page.context().addCookies(cookies)
  await save(page)
  await saved(page)
  await expect(context(page)).toHaveValue('Still here, and more')
})
