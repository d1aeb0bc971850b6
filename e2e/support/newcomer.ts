import { expect, type Page } from '@playwright/test'
import { sendCredentials } from './sign-in.ts'

const newcomersPassword = 'correct horse battery'

/** An administrator adds a person; returns the one-time link that is shown once. */
export async function invite(admin: Page, name: string, role: 'Editor' | 'Reviewer' | 'Administrator') {
  const email = `${crypto.randomUUID()}@example.org`
  await admin.goto('/desk/people')
  await admin.getByLabel('Name').fill(name)
  await admin.getByLabel('E-mail').fill(email)
  await admin.getByLabel('Role').selectOption(role)
  await admin.getByRole('button', { name: 'Add a person' }).click()
  const link = (await admin.getByText(/\/set-password\//).textContent()) as string
  return { email, link }
}

export async function setPassword(page: Page, link: string) {
  await page.goto(link)
  await page.getByLabel('New password').fill(newcomersPassword)
  await page.getByLabel('The same again').fill(newcomersPassword)
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('status')).toHaveText('Your password is set. Sign in with it.', { timeout: 20_000 })
}

export const signInAsNewcomer = (page: Page, email: string) =>
  sendCredentials(page, { email, password: newcomersPassword })
