import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { makeDraft, makeText, placesOf } from './support/claims.ts'
import { section } from './support/desk.ts'
import { test } from './support/fixtures.ts'

const dutch =
  'De minister sprak gisteren.\n\n“Wij hebben dat land nooit wapens geleverd,” zei hij. “Dat blijft zo.”\n\nMeer wilde hij niet kwijt.'
const greek =
  'Ο εκπρόσωπος μίλησε χθες.\n\n«Δεν υπάρχει καμία τέτοια συμφωνία», είπε, «και δεν θα υπάρξει».\n\nΔεν πρόσθεσε τίποτε άλλο.'
const english =
  'First page. The minister said: “We have sold them nothing.\fWe will sell them nothing.” He then left the room.'

const addressOf = ({ source, capture }: { source: string; capture: string }, claim?: string) =>
  `/desk/sources/${source}/captures/${capture}${claim ? `?claim=${claim}` : ''}`

/** A text, a draft to quote it for, and the page of the text. */
async function reading(page: Page, text: string, language: string) {
  const [kept, claim] = [await makeText(text, language), await makeDraft()]
  await page.goto(addressOf(kept, claim.id))
  return { kept, claim }
}

/** As somebody drags from within one word to within another. */
const select = (page: Page, from: string, to: string) =>
  page.locator('#text ~ div').evaluate(
    (place, [first, last]) => {
      const found: [Node, number][] = []
      for (const words of [first, last]) {
        const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words as string) ?? -1
          if (at >= 0) found.push([node, at + (words === last ? (words as string).length : 0)])
        }
      }
      const [[start, begin], [end, stop]] = [found[0], found.at(-1)] as [[Node, number], [Node, number]]
      document.getSelection()?.setBaseAndExtent(start, begin, end, stop)
    },
    [from, to],
  )

const quote = (page: Page) => page.getByLabel('Exact quotation')
const take = (page: Page) => section(page, 'Selected words').getByRole('button', { name: 'Quote these words' }).click()
const add = (page: Page) => page.getByRole('button', { name: 'Add the quotation' }).click()
const quoted = (page: Page) => section(page, 'Quoted from this source')

for (const [language, text, from, to, exact] of [
  ['nl', dutch, 'ooit wap', 'gelever', 'nooit wapens geleverd'],
  ['el', greek, 'εν υπάρχει', 'συμφων', 'Δεν υπάρχει καμία τέτοια συμφωνία'],
  ['en', english, 'e have sold', 'will sell them noth', 'We have sold them nothing.\n\nWe will sell them nothing'],
] as const) {
  test(`words are selected in a text (${language}), in whole words, and quoted with a translation`, {
    tag: '@phone',
  }, async ({ as }) => {
    const page = await as('editor')
    const { claim } = await reading(page, text, language)
    await select(page, from, to)
    await expect(section(page, 'Selected words')).toBeVisible()
    await expectAccessible(page)
    await take(page)
    await expect(quote(page)).toBeFocused()
    await expect(quote(page)).toHaveValue(exact)
    await expect(section(page, 'Selected words')).toBeHidden()
    await page.getByLabel('Translation of the quotation').fill('They never sold weapons')
    await page.getByLabel('Language of the translation').fill('en')
    await page.getByLabel('Translator').fill('the desk')
    await add(page)
    await expect(page.getByText('Added.')).toBeVisible()
    await expect(quote(page)).toHaveValue('')
    await expect(page.locator('mark').first()).toBeVisible()
    await expect(quoted(page).getByRole('link', { name: claim.sentence })).toBeVisible()
    await expectAccessible(page)

    await page.goto(`/desk/claims/${claim.id}`)
    await expect(page.getByText('Found in the kept text')).toBeVisible()
    await page.getByRole('link', { name: 'Read it in the text of' }).click()
    await expect(page.locator('mark').first()).toBeInViewport()
  })
}

test('words selected before the page is awake are offered when it wakes', async ({ as }) => {
  const editor = await as('editor')
  const { kept, claim } = await reading(editor, dutch, 'nl')
  const page = await editor.context().newPage()
  const { promise: whenWoken, resolve: wake } = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', (route) => whenWoken.then(() => route.continue()))
  await page.goto(addressOf(kept, claim.id), { waitUntil: 'commit' })
  await expect(page.locator('#text ~ div')).toBeVisible()
  await select(page, 'ooit wap', 'gelever')
  wake()
  await take(page)
  await expect(quote(page)).toHaveValue('nooit wapens geleverd')
})

test('words across two pages bring the number of the page that they begin on', async ({ as }) => {
  const page = await as('editor')
  const { claim } = await reading(page, english, 'en')
  await expect(page.getByRole('heading', { name: 'Page 2' })).toBeVisible()
  await select(page, 'We will', 'nothing.”')
  await take(page)
  await add(page)
  await expect(page.getByText('Added.')).toBeVisible()
  await page.goto(`/desk/claims/${claim.id}`)
  await expect(section(page, 'Evidence on the claim itself').getByText('p. 2')).toBeVisible()
})

test('one altered letter is refused, and what stands there is taken instead, by keyboard alone', async ({ as }) => {
  const page = await as('editor')
  await reading(page, dutch, 'nl')
  await quote(page).fill('"Wij hebben dat land nooit wapens gelevert,"')
  await page.getByLabel('Locator').fill('second paragraph')
  await quote(page).press('Control+Enter')
  await expect(page.getByText('What stands there, with the words that differ marked:')).toBeVisible()
  await expect(page.locator('form mark')).toHaveText('geleverd,”')
  await expectAccessible(page)
  const instead = page.getByRole('button', { name: 'Use this passage instead' })
  await instead.focus()
  await instead.press('Enter')
  await expect(quote(page)).toHaveValue('“Wij hebben dat land nooit wapens geleverd,”')
  await expect(quote(page)).toBeFocused()
  await expect(page.getByLabel('Locator')).toHaveValue('second paragraph')
  await quote(page).press('Control+Enter')
  await expect(page.getByText('Added.')).toBeVisible()
  await expect(quoted(page).getByRole('listitem')).toHaveCount(1)
})

test('words may be left out where a gap is marked, and nowhere else', async ({ as }) => {
  const page = await as('editor')
  await reading(page, greek, 'el')
  await quote(page).fill('Δεν υπάρχει συμφωνία')
  await add(page)
  await expect(page.getByText('do not stand in the kept text of')).toBeVisible()
  await quote(page).fill('Δεν υπάρχει (...) συμφωνία')
  await add(page)
  await expect(page.getByText('Added.')).toBeVisible()
  await expect(quoted(page).getByText('Δεν υπάρχει […] συμφωνία')).toBeVisible()
  await expect(page.locator('p mark')).toHaveText(['Δεν υπάρχει', 'συμφωνία'])
})

test('selected words wait for the claim that is chosen for them', async ({ as }) => {
  const page = await as('editor')
  const [kept, claim] = [await makeText(dutch, 'nl'), await makeDraft()]
  await page.goto(addressOf(kept))
  await select(page, 'Dat blijft', 'zo.')
  await take(page)
  await expect(page.getByText('Choose a claim, and they are filled in.')).toBeVisible()
  const choice = section(page, 'Quote from this text')
  await choice.getByLabel('For which claim?').fill(claim.sentence)
  await choice.getByRole('button', { name: 'Find' }).click()
  await choice.getByRole('link', { name: claim.sentence }).click()
  await expect(quote(page)).toHaveValue('Dat blijft zo.')
})

const [denial, between] = ['There is no such deal.', ' So it was said in Moscow, and again in Tehran. ']
const thrice = `${denial}${between}${denial}${between}${denial} Nobody asked.`
const third = thrice.lastIndexOf(denial)

const selectThird = (page: Page) =>
  page.locator('[data-start]').evaluate(
    (block, [start, length]) => {
      const text = block.firstChild as Text
      document.getSelection()?.setBaseAndExtent(text, start as number, text, (start as number) + (length as number))
    },
    [third, denial.length],
  )

test('words that a text repeats are quoted where they were selected, until they are changed by hand', async ({
  as,
}) => {
  const page = await as('editor')
  const { claim } = await reading(page, thrice, 'en')
  await selectThird(page)
  await take(page)
  await expect(quote(page)).toHaveValue(denial)
  await page.getByLabel('Locator').fill('at the end')
  await add(page)
  await expect(page.getByText('Added.')).toBeVisible()
  await expect(quote(page)).toHaveValue('')
  expect(await placesOf(claim.id)).toEqual([third])

  await page.reload()
  await page.locator('[data-start]').evaluate((block) => {
    const last = block.lastChild?.previousSibling as Node
    document.getSelection()?.selectAllChildren(last)
  })
  await take(page)
  await expect(quote(page)).toHaveValue(denial)
  await quote(page).fill('no such deal.')
  await add(page)
  await expect(quoted(page).getByRole('listitem')).toHaveCount(2)
  expect(await placesOf(claim.id)).toEqual([third, thrice.indexOf('no such deal.')])
})

test('the choice of a claim leads away neither from the passage nor from the place that was selected', async ({
  as,
}) => {
  const page = await as('editor')
  const filler = 'Much can be said about it, and little is known.\n\n'
  const text = `${filler.repeat(3000)}${thrice}`
  const [kept, claim] = [await makeText(text, 'en'), await makeDraft()]
  await page.goto(`${addressOf(kept)}?find=Nobody+asked&part=3`)
  const hit = page.locator('mark', { hasText: 'Nobody asked' })
  await expect(hit).toBeVisible()
  await page.locator('[data-start]', { has: hit }).evaluate(
    (block, [start, length]) => {
      const said = block.firstChild as Text
      document.getSelection()?.setBaseAndExtent(said, start as number, said, (start as number) + (length as number))
    },
    [third, denial.length],
  )
  await take(page)
  const choice = section(page, 'Quote from this text')
  await choice.getByLabel('For which claim?').fill(claim.sentence)
  await choice.getByRole('button', { name: 'Find' }).click()
  await expect(choice.getByRole('link', { name: claim.sentence })).toBeVisible()
  await expect(hit).toBeVisible()
  await choice.getByRole('link', { name: claim.sentence }).click()
  await expect(quote(page)).toHaveValue(denial)
  await expect(hit).toBeVisible()
  await expect(page.getByText('Part 3 of 3').first()).toBeVisible()
  await add(page)
  await expect(quoted(page).getByRole('listitem')).toHaveCount(1)
  expect(await placesOf(claim.id)).toEqual([text.lastIndexOf(denial)])
})

test('words are found in a long text, in the part of it that has them', { tag: '@phone' }, async ({ as }) => {
  const page = await as('editor')
  const filler = 'Er is veel over te zeggen en weinig van te weten.\n\n'
  await reading(page, `${filler.repeat(3000)}${dutch}`, 'nl')
  await expect(page.getByText('Part 1 of 3').first()).toBeVisible()
  await page.getByLabel('Find in this text').fill('NOOIT WAPENS')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page.getByText('Found once.')).toBeVisible()
  await page.getByRole('link', { name: 'nooit wapens' }).click()
  await expect(page.getByText('Part 3 of 3').first()).toBeVisible()
  await expect(page.locator('mark').getByText('nooit wapens')).toBeInViewport()
  await select(page, 'Meer wilde', 'kwijt.')
  await take(page)
  await add(page)
  await expect(quoted(page).getByRole('listitem')).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a typed quotation goes through the same check', async ({ as }) => {
    const page = await as('editor')
    await reading(page, dutch, 'nl')
    await quote(page).fill('nooit wapens gelevert')
    await add(page)
    await expect(page.getByText('nooit wapens geleverd', { exact: true })).toBeVisible()
    await quote(page).fill('nooit wapens geleverd')
    await add(page)
    await expect(quoted(page).getByRole('listitem')).toHaveCount(1)
  })
})
