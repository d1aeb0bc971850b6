import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// What lies behind a modal dialog is hidden from everybody, so these look for it in vain.
const pageRules = ['landmark-one-main', 'page-has-heading-one', 'region']

/** All that another colour scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** No violation of WCAG 2.2 AA that axe can find, in light and in dark, and nothing to scroll to at the side. */
export async function expectAccessible(page: Page, { inDialog = false } = {}) {
  // In legacy mode axe reads the page where it is; else it opens another page for each reading, at three times the cost.
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true)
  await page.emulateMedia({ colorScheme: 'dark' })
  expectNone(await axe().withRules(colourRules).analyze(), 'accessible in dark')
  await page.emulateMedia({ colorScheme: 'light' })
  const light = axe().withTags(tags)
  expectNone(await light.disableRules(inDialog ? pageRules : []).analyze(), 'accessible in light')
  await page.emulateMedia({ colorScheme: null })
  await expectToFit(page)
}

function expectNone({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>, told: string) {
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  )
  expect(found, told).toEqual([])
}

export async function expectToFit(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'pixels of width beyond the screen').toBeLessThanOrEqual(0)
}
