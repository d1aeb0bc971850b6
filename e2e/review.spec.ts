import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

test('the reviewer is shown also what stands beside the text', async ({ as }) => {
  const page = await as('reviewer')
  await page.goto('/desk/queue?which=in_review')
  await page.getByRole('link', { name: /free trade between the Eurasian Economic Union/ }).click()
  await page.getByRole('link', { name: 'Read and review' }).click()
  await page.getByRole('link', { name: 'As readers will see it' }).click()
  const content = page.getByRole('region', { name: /byte for byte/ })
  const fact = (term: string) =>
    content.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd')
  await expect(fact('Claim first made')).toHaveText('May 2025')
  await expect(fact('Topics')).toHaveText('The Russia-Iran treaty of January 2025')
  await expect(fact('To be checked again')).toHaveText('1 December 2026')
  await expectAccessible(page)
})
