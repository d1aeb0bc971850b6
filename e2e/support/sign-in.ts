import type { Page } from '@playwright/test'
import { type Account, credentialsOf } from './accounts.ts'

/** Through the form, as a person would; ends on the desk. */
export async function signIn(page: Page, account: Account) {
  await signInWith(page, credentialsOf(account))
}

export async function signInWith(page: Page, credentials: { email: string; password: string }) {
  await sendCredentials(page, credentials)
  await page.waitForURL('**/desk**')
}

/** Wherever that leads. */
export async function sendCredentials(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
