import { type APIRequestContext, expect, type Page } from '@playwright/test'
import Parser from 'rss-parser'
import { test } from './support/fixtures.ts'
import { publicForms } from './support/public-forms.ts'
import { recordToPublish } from './support/public-record.ts'

const mark = crypto.randomUUID().slice(0, 8)
const link = '[press](java\tscript:alert(document.domain)) [here](javascript:alert(1)) <javascript:alert(2)>'
/** What somebody would type into a field who wants to run something where it comes out: a page, data in a page, a feed, a table. */
const attack = (field: string) =>
  `=HYPERLINK("https://evil.example","${field}") ${mark} </script><script>alert(1)</script><img src=x onerror=alert(2)>` +
  `<!-- ]]> --> '"&amp;& \u202Egnp.exe\u202C \u0007\uFFFE ${link}`
/** XML has no sign for these, and feeds say the same in either form. */
const inXml = (text: string) => text.replaceAll('\u0007', '').replaceAll('\uFFFE', '')

async function publish(page: Page) {
  const record = await recordToPublish(attack)
  await record.approve({ kind: 'first', note: '', finding: attack('finding'), verdict: 'contested' })
  await page.goto(`/desk/claims/${record.claim}`)
  await page.getByRole('button', { name: 'Publish now', exact: true }).click()
  await expect(page.getByText('Version 1 is live').first()).toBeVisible()
  await record.close()
  return record
}

const has = (value: unknown, text: string): boolean =>
  typeof value === 'string'
    ? value.includes(text)
    : typeof value === 'object' && value !== null && Object.values(value).some((each) => has(each, text))

const textOf = async (request: APIRequestContext, path: string) => (await request.get(path)).text()

test('what is stored to attack comes out inert, and as it was typed', async ({ as, page, request }) => {
  test.setTimeout(300_000)
  const dialogs: string[] = []
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message())
    await dialog.dismiss()
  })
  const record = await publish(await as('reviewer'))
  const forms = publicForms(record, mark)
  const isPage = (path: string) => !/\.(json|jsonl|csv|xml|png|bib|ris)$|^\/(api|v1alpha1)/.test(path)

  await test.step('in pages: no script runs, no link leads out by script, and the words are all there', async () => {
    for (const { path, tells } of forms.filter(({ path }) => isPage(path))) {
      await page.goto(path)
      const text = await page.evaluate(() => document.body.textContent)
      expect(text, path).toContain(attack(tells === 'finding' ? 'finding' : 'sentence'))
      const links = await page.evaluate(() => [...document.links].map(({ protocol }) => protocol))
      expect([...new Set(links)].filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol))).toEqual([])
    }
    expect(dialogs).toEqual([])
  })

  await test.step('in the data of a page', async () => {
    await page.goto(`/claims/${record.slugs.claim}`)
    const data = await page.locator('script[type="application/ld+json"]').allTextContents()
    const reviews = data.map((each) => JSON.parse(each) as unknown)
    expect(has(reviews, attack('sentence'))).toBe(true)
  })

  await test.step('as data', async () => {
    for (const { path, tells } of forms.filter(({ path }) => /^\/(api\/v1|v1alpha1)(?!.*\.(csv|jsonl)$)/.test(path))) {
      const text = await textOf(request, path)
      if (tells === 'trace' || tells === 'place') continue
      expect(has(JSON.parse(text), attack('sentence')), path).toBe(true)
    }
    const lines = (await textOf(request, '/api/v1/claims.jsonl')).trim().split('\n')
    expect(
      has(
        lines.map((line) => JSON.parse(line) as unknown),
        attack('sentence'),
      ),
    ).toBe(true)
  })

  await test.step('in feeds: a reader of feeds finds no fault, and the title is what was typed', async () => {
    for (const path of ['/feed.xml', `/topics/${record.slugs.topic}/feed.xml`]) {
      const feed = await new Parser().parseString(await textOf(request, path))
      expect(has(feed.items, inXml(attack('sentence'))), path).toBe(true)
    }
    expect(has(JSON.parse(await textOf(request, '/feed.json')), inXml(attack('sentence')))).toBe(true)
  })

  await test.step('in a table: no cell begins what a spreadsheet would reckon', async () => {
    const csv = await textOf(request, '/api/v1/claims.csv')
    expect(csv).toContain(`'=HYPERLINK(""https://evil.example"",""sentence"")`)
    expect(csv.match(/(^|[",\n])[=+@]/)).toBeNull()
  })
})
