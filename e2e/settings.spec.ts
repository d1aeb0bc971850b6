import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const contactOf = (page: Page) => page.getByRole('textbox', { name: 'Contact for readers' })

test('an administrator changes the settings, readers see it, and the history tells what was before @phone', async ({
  as,
  page,
}) => {
  const admin = await as('admin')
  await admin.goto('/desk/settings')
  await expectAccessible(admin)
  const contact = `desk-${crypto.randomUUID().slice(0, 8)}@example.org`
  await contactOf(admin).fill('nowhere')
  await admin.getByRole('button', { name: 'Save the settings' }).click()
  await expect(
    admin.getByText('Give an e-mail address, or a web address that begins with https://', { exact: true }),
  ).toBeVisible()
  await contactOf(admin).fill(contact)
  await admin.getByRole('button', { name: 'Save the settings' }).click()
  await expect(admin.getByRole('row', { name: new RegExp(`Contact for readers.*${contact}`) })).toBeVisible()
  await expectAccessible(admin)
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Contact the newsroom' })).toHaveAttribute('href', `mailto:${contact}`)
})

test('two administrators see both versions of what they both changed', async ({ as }) => {
  const [one, other] = [await as('admin'), await as('admin')]
  await one.goto('/desk/settings')
  await other.goto('/desk/settings')
  const [first, second] = [`one-${crypto.randomUUID()}@example.org`, `two-${crypto.randomUUID()}@example.org`]
  await contactOf(one).fill(first)
  await one.getByRole('button', { name: 'Save the settings' }).click()
  await expect(one.getByText('Saved.')).toBeVisible()
  await contactOf(other).fill(second)
  await other.getByRole('button', { name: 'Save the settings' }).click()
  await expect(other.getByRole('main').getByRole('alert')).toContainText('saved this on')
  await expect(contactOf(other)).toHaveValue(second)
  const versions = other.getByRole('group', { name: 'Both versions: Contact for readers' })
  await expect(versions).toContainText(first)
  await expectAccessible(other)
  await versions.getByRole('button', { name: 'Keep mine' }).click()
  await other.getByRole('button', { name: 'Save the settings' }).click()
  await expect(other.getByText('Saved.')).toBeVisible()
  await one.reload()
  await expect(contactOf(one)).toHaveValue(second)
})

test('who is no administrator finds no settings', async ({ as, allow }) => {
  allow(/404 \(Not Found\).*\/desk\/settings/)
  const reviewer = await as('reviewer')
  await reviewer.goto('/desk/settings')
  await expect(reviewer.getByRole('heading', { name: 'There is nothing at this address of the desk' })).toBeVisible()
  await expect(reviewer.getByRole('link', { name: 'Settings', exact: true })).toBeHidden()
})
