import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { makeDraft } from './support/claims.ts'
import { connectAsApp } from './support/database.ts'
import { awake, expectState, section } from './support/desk.ts'
import { test } from './support/fixtures.ts'
import { fromElsewhere, handIn } from './support/tips.ts'

const sql = connectAsApp()
const post = 'iranian shahed drons in ukrain'
/** In so many of the claim's own words that it is likelier than not. */
const plain = 'iran suplied russia with attack drons for the war in ukrain'
const known = 'Iran supplied Russia with attack drones for use in the war in Ukraine.'
const word = () => Math.random().toString(36).slice(2)

const sentence = (page: Page) => page.getByLabel('Claim', { exact: true })
const alike = (page: Page) => section(page, 'Checked before?')
const create = (page: Page) => page.getByRole('button', { name: 'Create the claim' })

const madeOf = async (words: string) =>
  (await sql<{ id: string }[]>`select id from claims where sentence = ${words}`).length

test('an editor who pastes a post is offered the claim that we have, and opens it, by keyboard alone @phone', async ({
  hire,
}) => {
  const page = await hire('editor')
  await page.goto('/desk/claims/new')
  await awake(page)
  const words = `${post} ${word()}`
  await sentence(page).focus()
  await page.keyboard.insertText(words)
  const offered = alike(page).getByRole('listitem').filter({ hasText: known })
  await expect(offered).toContainText('Contested')
  await expect(alike(page).getByRole('status')).toContainText('may be the same')
  await expect(sentence(page)).toBeFocused()
  await expectAccessible(page)

  // The next stop from the field is the best of them.
  await sentence(page).focus()
  await page.keyboard.press('Tab')
  await expect(alike(page).getByRole('link').first()).toBeFocused()
  await alike(page).getByRole('link', { name: known }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: known })).toBeVisible()
  expect(await madeOf(words)).toBe(0)
  await page.goto('/desk/claims/new')
  await expect(sentence(page)).toHaveValue(words)
  await expect(alike(page).getByRole('link', { name: known })).toBeVisible()
  await sentence(page).fill(`${plain} ${word()}`)
  await expect(offered).toContainText('Very likely the same')
})

test('what is like nothing is told so, and the list follows what is typed', async ({ hire }) => {
  const page = await hire('editor')
  await page.goto('/desk/claims/new')
  await awake(page)
  await sentence(page).fill(post)
  await expect(alike(page).getByRole('link', { name: known })).toBeVisible()
  await sentence(page).fill(`${word()} ${word()}`)
  await expect(alike(page).getByText('No claim like this is found.')).toBeVisible()
  await expect(alike(page).getByRole('link')).toHaveCount(0)
})

test('no answer is told and stops nobody from typing', async ({ hire, allow }) => {
  allow(/500/)
  const page = await hire('editor')
  await page.route('/api/desk/matches', (route) => route.fulfill({ status: 500 }))
  await page.goto('/desk/claims/new')
  await awake(page)
  await sentence(page).fill(post)
  await expect(alike(page).getByText('The server gave no answer.')).toBeVisible()
  await page.unroute('/api/desk/matches')
  await sentence(page).pressSequentially(' 2')
  await expect(alike(page).getByRole('link', { name: known })).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a double is made on purpose only ${how}`, async ({ hire }) => {
    const page = await hire('editor', { javaScriptEnabled })
    const town = word()
    const draft = await makeDraft({ sentence: `The mayor of ${town} closed the old bridge to lorries.` })
    const words = `The old bridge of ${town} was closed to lorries by the mayor.`
    await page.goto('/desk/claims/new')
    if (javaScriptEnabled) await awake(page)
    await sentence(page).fill(words)
    await page.getByLabel('Context').fill('What I know of it.')
    await create(page).click()
    await expect(page.getByRole('alert').filter({ hasText: 'may have been checked before' })).toBeVisible()
    await expect(alike(page).getByRole('link', { name: draft.sentence })).toBeVisible()
    await expect(sentence(page)).toHaveAccessibleDescription(/very likely says the same/)
    await expect(sentence(page)).toHaveValue(words)
    await expect(page.getByLabel('Context')).toHaveValue('What I know of it.')
    expect(await madeOf(words)).toBe(0)
    if (javaScriptEnabled) await expectAccessible(page)

    await page.getByLabel('Create it all the same').check()
    await create(page).click()
    await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible()
    expect(await madeOf(words)).toBe(1)
  })

  test(`a message of a reader is answered with the claim that we have ${how}`, async ({ hire }) => {
    const words = `${post} ${word()}`
    const id = await handIn({ words })
    const page = await hire('editor', { javaScriptEnabled })
    await page.goto(`/desk/inbox/${id}`)
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByRole('link', { name: 'Open a claim for it' }).click()
    await expect(alike(page).getByRole('link', { name: known })).toBeVisible()
    await page.goto(`/desk/inbox/${id}`)
    const answers = section(page, 'Perhaps checked before')
    await expect(answers.getByRole('link', { name: known })).toBeVisible()
    await answers.getByRole('button', { name: `Answer with this claim: “${known}”` }).click()
    await expect(page.getByText('Added to a claim')).toBeVisible()
    await expect(page.getByRole('link', { name: known })).toBeVisible()
    expect(await madeOf(words)).toBe(0)
  })

  test(`a reader is shown what may answer them, and sends it all the same ${how} @phone`, async ({ open }) => {
    const page = await (await open({ ...fromElsewhere(), javaScriptEnabled })).newPage()
    const words = `${plain} ${word()}`
    await page.goto('/submit')
    await page.getByLabel('What is claimed?').fill(words)
    await page.getByLabel('Your name').fill('Nele')
    const offered = page.getByRole('alert').getByRole('link', { name: known })
    // A form that was open for less than some seconds is given back.
    await expect(async () => {
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(offered).toBeVisible({ timeout: 4000 })
    }).toPass()
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing has been sent yet' })).toContainText('Contested')
    await expect(page.getByLabel('What is claimed?')).toHaveValue(words)
    await expect(page.getByLabel('Your name')).toHaveValue('Nele')
    expect(await sql`select from tips where words = ${words}`).toHaveLength(0)
    if (javaScriptEnabled) await expectAccessible(page)

    const shown = page.waitForEvent('popup')
    await offered.click()
    await expect((await shown).getByRole('heading', { level: 1 })).toContainText('Iran supplied')
    await page.getByRole('button', { name: 'Send it all the same' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible()
    expect(await sql`select from tips where words = ${words}`).toHaveLength(1)
  })
}

for (const [locale, label, button] of [
  ['nl', 'Wat wordt er beweerd?', 'Versturen'],
  ['el', null, 'Αποστολή'],
  ['fa', null, 'ارسال'],
] as const) {
  test(`a reader in ${locale} is shown it in their language`, async ({ open }) => {
    const page = await (await open(fromElsewhere())).newPage()
    await page.goto(`/${locale}/submit`)
    await (label ? page.getByLabel(label) : page.locator('textarea[name=words]')).fill(known)
    const offered = page.getByRole('alert').getByRole('link', { name: known })
    await expect(async () => {
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(offered).toBeVisible({ timeout: 4000 })
    }).toPass()
    await expect(offered).toHaveAttribute('href', `/${locale}/claims/iran-supplied-russia-with-attack-drones`)
    await expectAccessible(page)
  })
}

test('a draft that says the same is discarded as a double, and both claims tell so', async ({ as }) => {
  const mark = word()
  const stays = await makeDraft({ sentence: `The mayor of ${mark} closed the old bridge to lorries.` })
  const double = await makeDraft({ sentence: `The old bridge was closed to lorries by the mayor of ${mark}.` })
  const discard = `Discard as a double of “${stays.sentence}”`
  const other = await as('second-editor')
  await other.goto(`/desk/claims/${double.id}`)
  await other.getByText('May say the same as').click()
  await expect(other.getByRole('link', { name: stays.sentence })).toBeVisible()
  await expect(other.getByText('its author or an administrator')).toBeVisible()
  await expect(other.getByRole('button', { name: discard, includeHidden: true })).toHaveCount(0)

  const page = await as('editor')
  await page.goto(`/desk/claims/${double.id}`)
  await awake(page)
  await page.getByText('May say the same as').click()
  await page.getByRole('listitem').filter({ hasText: stays.sentence }).getByText('Discard this draft as').click()
  await expectAccessible(page)
  await page.getByRole('button', { name: discard }).click()
  await expectState(page, 'Discarded')
  await expect(page.getByText('Discarded as a double of another claim')).toBeVisible()
  await expect(page.getByRole('link', { name: stays.sentence })).toBeVisible()
  await page.goto(`/desk/claims/${double.id}/history`)
  await expect(page.getByText('merged it into another claim')).toBeVisible()
  await page.goto(`/desk/claims/${stays.id}`)
  const doubles = section(page, 'Drafts that were discarded as doubles of this one')
  await expect(doubles.getByRole('link', { name: double.sentence })).toBeVisible()
})

test('two claims that stand to each other as somebody said are not taken for doubles', async ({ as }) => {
  const mark = word()
  const one = await makeDraft({ sentence: `Up to 12,000 lorries crossed the bridge of ${mark}.` })
  const other = await makeDraft({ sentence: `About 12,000 lorries crossed the bridge of ${mark}.` })
  const page = await as('editor')
  await page.goto(`/desk/claims/${one.id}`)
  await awake(page)
  await expect(page.getByText('May say the same as')).toBeVisible()
  const related = section(page, 'Related claims')
  await related.getByText('Relate it to another claim').click()
  const named = related.getByRole('combobox', { name: 'The other claim' })
  await named.fill(other.slug)
  await named.press('Tab')
  await related.getByRole('button', { name: 'Relate the claims' }).click()
  await expect(related.getByRole('link', { name: other.sentence })).toBeVisible()
  await expect(page.getByRole('link', { name: other.sentence, includeHidden: true })).toHaveCount(1)
})
