import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// What lies behind a modal dialog is hidden from everybody, so these look for it in vain.
const pageRules = ['landmark-one-main', 'page-has-heading-one', 'region']

/** No violation of WCAG 2.2 AA that axe can find, in light and in dark, and nothing to scroll to at the side. */
export async function expectAccessible(page: Page, { inDialog = false } = {}) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .withTags(tags)
      .disableRules(inDialog ? pageRules : [])
      .analyze()
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
    )
    expect(found, `accessible in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'pixels of width beyond the screen').toBeLessThanOrEqual(0)
}
