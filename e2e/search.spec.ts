import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const main = (page: Page) => page.getByRole('main')
const field = (page: Page) => main(page).getByLabel(/^(Words|Λέξεις|واژه‌ها)$/)
const drones = 'Iran supplied Russia with attack drones for use in the war in Ukraine.'

async function findDrones(page: Page) {
  await page.goto('/search')
  await field(page).fill('attack drone')
  // Suggestions lie over what stands below, as long as one types.
  await field(page).blur()
  await main(page).getByText('Narrow the list').click()
  await main(page).getByRole('combobox', { name: 'Verdict' }).selectOption('Contested')
  await main(page).getByRole('combobox', { name: 'Party' }).selectOption('Iran')
  await main(page).getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\bq=attack\+drone\b.*\bverdict=contested\b.*\bparty=iran\b/)
  await expect(main(page).getByRole('link', { name: drones })).toBeVisible()
}

test('finds claims by words and filters, which stand in the address and can be removed one by one @phone', async ({
  page,
}) => {
  await findDrones(page)
  await expectAccessible(page)
  const chosen = page.getByRole('list', { name: 'What narrows the list' })
  await expect(chosen.getByRole('listitem')).toHaveText([/^Verdict: Contested/, /^Party: Iran/])
  await chosen.getByRole('link', { name: 'remove: Verdict' }).click()
  await expect(page).toHaveURL('/search?q=attack+drone&party=iran')
  await expect(chosen.getByRole('listitem')).toHaveText([/^Party: Iran/])
  await expect(field(page)).toHaveValue('attack drone')
  await expect(main(page).getByRole('link', { name: drones })).toBeVisible()
  // What was found stays found in another language.
  await page.getByRole('banner').getByRole('link', { name: 'Ελληνικά' }).click()
  await expect(page).toHaveURL('/el/search?q=attack+drone&party=iran')
  await expect(main(page).getByRole('link', { name: drones })).toBeVisible()
})

const supplied = 'iran-supplied-russia-with-attack-drones'
const geran = 'russia-builds-its-own-shahed-drones-with-irans-help'
const signing = 'treaty-signed-in-moscow-on-17-january-2025'

test.describe('a reader finds what is on record, in words of their own', () => {
  for (const [address, words, slug] of [
    ['/search', 'Iranian drones', supplied],
    ['/el/search', 'Ιράν drones Ρωσία', supplied],
    ['/search', 'Пезешкиан', signing],
    ['/search', 'Путин', signing],
    ['/search', 'Iranain drones', supplied],
    ['/search', 'Shaheed', geran],
    ['/search', 'Пезешкан', signing],
    ['/fa/search', 'پزشکین', signing],
  ] as const) {
    test(`${words} @phone`, async ({ page }) => {
      await page.goto(address)
      await field(page).fill(words)
      await page.keyboard.press('Enter')
      const found = main(page)
        .getByRole('article')
        .filter({ has: page.locator(`a[href$="/claims/${slug}"]`) })
      await expect(found).toBeVisible()
      await expectAccessible(page)
    })
  }
})

test('the words stand marked where they were found', async ({ page }) => {
  await page.goto('/search?q=%D0%9F%D0%B5%D0%B7%D0%B5%D1%88%D0%BA%D0%B8%D0%B0%D0%BD')
  await expect(main(page).locator('mark').first()).toHaveText(/^(Pezeshkian|Пезешкиан)$/)
})

test('a misspelt word is looked for as the nearest, which is told, and left out when asked @phone', async ({
  page,
}) => {
  await page.goto('/search?q=atack+drones&party=iran')
  const told = main(page).getByText('Also looked for:')
  await expect(told).toHaveText('Also looked for: attack')
  await expect(main(page).getByRole('link', { name: drones })).toBeVisible()
  await expect(
    main(page)
      .locator('mark')
      .filter({ hasText: /^attack/i })
      .first(),
  ).toBeVisible()
  await expectAccessible(page)
  await main(page).getByRole('link', { name: 'Only what you typed' }).click()
  await expect(page).toHaveURL('/search?q=atack+drones&exact=1&party=iran')
  await expect(main(page).getByRole('heading', { level: 2 })).toHaveText('We have published nothing that matches')
  await expect(told).toHaveCount(0)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expectAccessible(page)
  // Other filters change nothing of it.
  await main(page).getByText('Narrow the list').click()
  await main(page).getByRole('combobox', { name: 'Verdict' }).selectOption('Contested')
  await main(page).getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\bexact=1\b.*\bverdict=contested\b/)
  await expect(main(page).getByRole('article')).toHaveCount(0)
  await main(page).getByRole('link', { name: 'remove: Spelling' }).click()
  await expect(page).toHaveURL(/^[^?]*\?(?!.*exact).*\bverdict=contested\b/)
  await expect(main(page).getByRole('link', { name: drones })).toBeVisible()
})

test('nothing else is looked for where the words are on record, quoted or left out', async ({ page }) => {
  for (const words of ['attack drones', '"atack"', 'drones -atack']) {
    await page.goto(`/search?${new URLSearchParams({ q: words })}`)
    await expect(main(page).getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(main(page).getByText('Also looked for:')).toHaveCount(0)
  }
})

for (const [root, told] of [
  ['/nl', 'Ook gezocht naar'],
  ['/el', 'Αναζητήθηκε επίσης'],
  ['/fa', 'همچنین جست‌وجو شد'],
] as const) {
  test(`which words were looked for is told in the language of ${root} @phone`, async ({ page }) => {
    await page.goto(`${root}/search?q=Moskow`)
    await expect(main(page).getByText(told)).toContainText('moskou')
    await expectAccessible(page)
  })
}

test('a search from any page leads to what it finds', async ({ page }) => {
  await page.goto('/corrections')
  await page.getByRole('banner').getByRole('searchbox', { name: 'Search the claims' }).fill('attack drones')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=attack+drones')
  await expect(main(page).getByRole('link', { name: drones })).toBeVisible()
  await expect(page.getByRole('search')).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('searching is the same @phone', async ({ page }) => findDrones(page))

  test('on a phone a link leads to the search @phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search the claims')
  })
})

test('what cannot be looked for is told beside its field, and stays there @phone', async ({ page }) => {
  await page.goto('/search?q=!!&topic=no-such-topic&language=xx&from=2025-02-02&to=2025-02-01')
  await expect(main(page).getByText('This can’t be looked for as it stands.')).toBeVisible()
  const words = field(page)
  await expect(words).toHaveValue('!!')
  await expect(words).toHaveAccessibleDescription(/Type at least one letter or digit/)
  const topic = main(page).getByRole('combobox', { name: 'Topic' })
  await expect(topic).toHaveAccessibleDescription('Nothing on record is called so. Choose from the list.')
  await expect(main(page).getByRole('combobox', { name: 'Language' })).toHaveAccessibleDescription(/No claim on record/)
  await expect(main(page).getByLabel('Published until')).toHaveAccessibleDescription(
    'The last day lies before the first.',
  )
  await expect(main(page).getByLabel('Published until')).toHaveValue('2025-02-01')
  await expect(main(page).getByRole('article')).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/search?before=yesterday')
  await main(page).getByRole('link', { name: 'Begin with the newest' }).click()
  await expect(page).toHaveURL('/search')
  await expect(main(page).getByRole('article').first()).toBeVisible()
})

test('anything that can be typed is answered', async ({ request }) => {
  const typed = [
    '',
    '\u0000',
    '🛩️',
    '"',
    "' or 1=1 --",
    '-',
    '!&|()<->:*\\',
    'or and not',
    'x'.repeat(3000),
    '\ud83d',
    '%',
  ]
  for (const words of typed) {
    const response = await request.get('/search', { params: { q: words } })
    expect(response.status(), words).toBe(200)
    expect(await response.text(), words).toContain('<h1')
  }
  for (const query of ['q=%00&q=b', 'q=%ff', 'verdict[]=x', 'before=&from=&to=', 'q']) {
    expect((await request.get(`/search?${query}`)).status(), query).toBe(200)
  }
})

test('nothing found is said plainly, and leads to submitting it @phone', async ({ page }) => {
  await page.goto('/search?q=unheardofword')
  await expect(main(page).getByRole('heading', { level: 2 })).toHaveText('We have published nothing that matches')
  await expectAccessible(page)
  await main(page).getByRole('link', { name: 'Submit this claim to us' }).click()
  await expect(main(page).getByRole('textbox', { name: 'What is claimed?' })).toHaveValue('unheardofword')
})

test('a correction stands in the list of all, and leads to the version that it made @phone', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Corrections' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections')
  const entry = main(page).getByRole('listitem').filter({ hasText: 'The treaty runs for twenty years' })
  await expect(entry).toContainText('Correction')
  await expect(entry).toContainText('The first version said that two reports give the renewal.')
  await expectAccessible(page)
  await entry.getByRole('link').click()
  await expect(page).toHaveURL('/claims/treaty-runs-twenty-years-then-renews-itself/v/2')
})

test('a place in the list of corrections that nobody gave is not there', async ({ request }) => {
  expect((await request.get('/corrections/before/yesterday')).status()).toBe(404)
  const far = await request.get('/corrections/before/1-00000000-0000-4000-8000-000000000000')
  expect([far.status(), await far.text()]).toEqual([200, expect.stringContaining('There is nothing older.')])
})

for (const [root, none] of [
  ['/el', 'Δεν έχουμε δημοσιεύσει τίποτα σχετικό'],
  ['/fa', 'چیزی منتشر نکرده‌ایم که با این جست‌وجو بخواند'],
] as const) {
  test(`search and corrections speak the language of ${root} @phone`, async ({ page }) => {
    await page.goto(`${root}/search?q=unheardofword&verdict=contested`)
    await expect(main(page).getByRole('heading', { name: none })).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${root}/corrections`)
    await expect(main(page).getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page)
  })
}
