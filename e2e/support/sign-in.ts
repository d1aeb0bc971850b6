import type { Page } from '@playwright/test'
import { type Account, credentialsOf } from './accounts.ts'

/** Through the form, as a person would; ends on the desk. */
export async function signIn(page: Page, account: Account) {
  const { email, password } = credentialsOf(account)
  await page.goto('/sign-in')
  await page.getByLabel(/e-?mail/i).fill(email)
  await page.getByLabel(/password/i).fill(password)
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL('**/desk**')
}
