import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const drones = '/claims/iran-supplied-russia-with-attack-drones'

/** All that a doubting reader has to find, in the order in which it is read. */
async function expectEverything(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Iran supplied Russia with attack drones/)
  await expect(page.getByRole('main')).toContainText(
    /Update, \d+ \w+ \d{4}.*A report of May 2025 brings a third denial/s,
  )
  const brief = page.getByRole('main').getByRole('term')
  await expect(brief.filter({ hasText: /^asserts it$/ }).locator('..')).toContainText('Western states')
  await expect(brief.filter({ hasText: /^denies it$/ }).locator('..')).toContainText('Iran')
  const parts = [
    ['What we found', /Contested.*Western states say so/s],
    ['Who asserts it', /Western states.*asserts it/s],
    ['Who answers, and how', /Iran.*denies it.*no arms that are meant for use in Ukraine/s],
    ['When who said what', /Iran.*denies it/s],
    ['Who stands behind each side', /Western states/],
    ['Why we find this', /No document shows what a verdict needs/],
    ['What would change this verdict', /An identified wreck/],
    ['The accused, and whether they were asked', /Iran/],
    ['Sources', /DayFR Euro/],
    ['Cite, share and embed', /Version 2, \d+ \w+ \d{4}/],
  ] as const
  for (const [name, text] of parts) await expect(page.getByRole('region', { name, exact: true })).toContainText(text)
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  const places = parts.map(([name]) => headings.indexOf(name))
  expect(places, headings.join(' | ')).toEqual(places.toSorted((one, other) => one - other))
  await expect(page.getByRole('complementary', { name: 'This record' })).toContainText(/First published.*Last checked/s)
}

test('a reader finds all of it in the order of doubt @phone', async ({ page }) => {
  await page.goto(drones)
  await expectEverything(page)
  await expectAccessible(page)
})

test('on paper the finding stands on the first page, without what is for a screen', async ({ page }) => {
  await page.goto(drones)
  await page.emulateMedia({ media: 'print' })
  // A block that may not break goes to the next page as a whole.
  await expect(page.getByRole('main').locator('article').first()).toHaveCSS('break-inside', 'auto')
  await expect(page.getByRole('main').locator('article article').first()).toHaveCSS('break-inside', 'avoid')
  for (const part of ['search', 'navigation'] as const) await expect(page.getByRole(part)).toHaveCount(0)
})

test('without scripts nothing is missing @phone', async ({ open }) => {
  const page = await (await open({ javaScriptEnabled: false })).newPage()
  await page.goto(drones)
  await expectEverything(page)
})

test('with images, fonts and scripts blocked it still says everything', async ({ open, allow }) => {
  allow(/net::ERR_FAILED|Failed to load resource/)
  const context = await open()
  await context.route(/./, (route) =>
    ['image', 'font', 'script', 'media'].includes(route.request().resourceType()) ? route.abort() : route.fallback(),
  )
  const page = await context.newPage()
  await page.goto(drones)
  await expectEverything(page)
})

test('the time line is a picture where there is room, and a list that a keyboard brings up', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(drones)
  const line = page.getByRole('region', { name: 'When who said what' })
  await expect(line.locator('svg[viewBox^="0 0 720"]')).toBeVisible()
  const entry = line.getByRole('listitem').filter({ hasText: 'May 2025' }).getByRole('link')
  await entry.focus()
  await expect(line.getByRole('list', { name: 'One by one, by date' })).toBeInViewport()
  await entry.press('Enter')
  await expect(page.locator('article:target')).toContainText('no arms that are meant for use in Ukraine')
})

test('on a phone the time line is a list alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(drones)
  const line = page.getByRole('region', { name: 'When who said what' })
  await expect(line.locator('svg[viewBox^="0 0 720"]')).toBeHidden()
  await expect(line.getByRole('list', { name: 'One by one, by date' })).toBeVisible()
})

for (const path of ['', '/el', '/fa', '/nl']) {
  test(`names of the picture do not touch each other at ${path || '/'}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${path}/claims/north-korea-sent-12000-soldiers-to-fight-for-russia`)
    const touching = await page.evaluate(async () => {
      await document.fonts.ready
      const names = [...document.querySelectorAll('svg[viewBox^="0 0 720"] text')]
      const boxes = names.map((name) => ({ name: name.textContent, box: name.getBoundingClientRect() }))
      const inside = (document.querySelector('svg[viewBox^="0 0 720"]') as Element).getBoundingClientRect()
      return boxes.flatMap(({ name, box }, at) => [
        ...(box.left < inside.left - 1 || box.right > inside.right + 1 ? [`${name} leaves the picture`] : []),
        ...boxes
          .slice(at + 1)
          .filter(
            (other) =>
              box.left < other.box.right &&
              other.box.left < box.right &&
              box.top + 4 < other.box.bottom &&
              other.box.top + 4 < box.bottom,
          )
          .map((other) => `${name} / ${other.name}`),
      ])
    })
    expect(touching).toEqual([])
  })
}

test('this very version is cited as text and as a file', async ({ page, request }) => {
  await page.goto(`${drones}/v/1`)
  const cite = page.getByRole('region', { name: 'Cite, share and embed' })
  await expect(cite).toContainText(/Version 1, \d+ \w+ \d{4}/)
  await expect(cite.getByText(`${drones}/v/1`).first()).toBeVisible()
  for (const [format, type, text] of [
    ['BibTeX', 'application/x-bibtex', '@misc{iran-supplied-russia-with-attack-drones-v1,'],
    ['RIS', 'application/x-research-info-systems', 'TY  - ELEC'],
    ['CSL-JSON', 'application/vnd.citationstyles.csl+json', '"version": "1"'],
  ] as const) {
    await cite.getByText(format, { exact: true }).click()
    const shown = cite.locator('details').filter({ has: page.getByText(format, { exact: true }) })
    await expect(shown.locator('pre')).toContainText(text)
    const file = await request.get((await shown.getByRole('link').getAttribute('href')) as string)
    expect(file.headers()['content-type']).toContain(type)
    expect(await file.text()).toContain(text)
  }
  await cite.getByText('Embed', { exact: true }).click()
  await expect(cite.getByText(/^<iframe src="http/)).toContainText(
    '/embed/claims/iran-supplied-russia-with-attack-drones"',
  )
  await expectAccessible(page)
})

test('nothing can be cited that is not there', async ({ request }) => {
  for (const path of [`${drones}/v/9/cite.bib`, `${drones}/v/1/cite.exe`, '/claims/no-such-claim/v/1/cite.ris'])
    expect((await request.get(path)).status(), path).toBe(404)
})
