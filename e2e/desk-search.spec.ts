import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { makeDraft, makeStatement, strangeSentence } from './support/claims.ts'
import { test } from './support/fixtures.ts'

test('a draft is found by a word of a statement, with a party misspelt, and from the palette @phone', async ({
  as,
}) => {
  const { sentence } = await makeDraft({ sentence: strangeSentence() }).then(async (draft) => {
    await makeStatement(draft.id, `Nothing of ${draft.slug.slice(5)} was delivered.`)
    return draft
  })
  const rare = sentence.slice(0, sentence.indexOf(' '))
  const page = await as('editor')
  await page.goto('/desk/queue')
  await page.getByLabel('Words in claims and their evidence').fill(`"was delivered" ${rare} -zeppelin`)
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  const list = page.getByRole('list', { name: 'Claims' })
  await expect(page.getByText('One claim', { exact: true })).toBeVisible()
  await expect(list.getByRole('link', { name: sentence })).toBeVisible()
  await expect(list.locator('mark')).toHaveText(['was', 'delivered'])
  await expect(page.getByLabel('Which claims')).toHaveValue('all')
  await expectAccessible(page)

  await page.getByLabel('Which claims').selectOption('Published')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('No claim has these words.')).toBeVisible()

  await page.goto(`/desk/queue?q=${encodeURIComponent(`Rusia ${rare}`)}`)
  await expect(page.getByText('Also looked for: russia')).toBeVisible()
  await expect(list.getByRole('link', { name: sentence })).toBeVisible()

  await page.getByRole('button', { name: 'Go to …' }).click()
  const palette = page.getByRole('dialog', { name: 'Find or go to' })
  await palette.getByRole('searchbox').fill(`delivered ${rare.slice(0, 8)}`)
  await expect(palette.getByRole('menuitem', { name: `${sentence} (claim)` })).toBeVisible()
  await expectAccessible(page, { inDialog: true })
  await palette.getByRole('menuitem', { name: 'All claims with “' }).click()
  await expect(page).toHaveURL(/\/desk\/queue\?q=delivered/)
})
