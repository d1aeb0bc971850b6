import { expect, type Page } from '@playwright/test'
import { section } from './desk.ts'

/** The form of a claim's own text, and what it tells. */
export const text = (page: Page) => section(page, 'The claim')
export const context = (page: Page) => text(page).getByRole('textbox', { name: 'Context' })
export const save = (page: Page) => page.getByRole('button', { name: 'Save the claim' }).click()
export const saved = (page: Page) => expect(text(page).getByText('Saved.')).toBeVisible()
export const kept = (page: Page) => expect(text(page).getByText(/Kept for you at/)).toBeVisible()
