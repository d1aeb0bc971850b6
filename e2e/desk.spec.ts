import { expect, type Request } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { strangeSentence } from './support/claims.ts'
import { openDraft, section } from './support/desk.ts'
import { test } from './support/fixtures.ts'

test('a refused form keeps what was typed, says what is wrong, and leads there', async ({ hire }) => {
  const page = await hire('editor')
  await page.goto('/desk/claims/new')
  const sentence = strangeSentence()
  await page.getByLabel('Claim', { exact: true }).fill(sentence)
  await page.getByLabel('Address (slug)').fill('Not A Slug')
  await page.getByLabel('Language', { exact: true }).fill('klingonish')
  await page.getByLabel('First made on').fill('January 2025')
  await page.getByRole('button', { name: 'Create the claim' }).click()

  await expect(page.getByRole('alert').filter({ hasText: '3 fields need another look' })).toBeVisible()
  const slug = page.getByLabel('Address (slug)')
  await expect(page.getByRole('alert').getByRole('link', { name: 'Address (slug)' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert').getByRole('link', { name: 'Address (slug)' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(slug).toBeFocused()
  await expect(slug).toHaveAccessibleDescription(/only lower-case letters/)
  await expect(page.getByLabel('Language', { exact: true })).toHaveAccessibleDescription(/no language tag/)
  await expect(page.getByLabel('First made on')).toHaveAccessibleDescription(/not a date/)
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue(sentence)
  await expect(slug).toHaveValue('Not A Slug')

  await slug.fill('')
  await page.getByLabel('Language', { exact: true }).fill('en')
  await page.getByLabel('First made on').fill('2025-01')
  await page.getByRole('button', { name: 'Create the claim' }).click()
  await expect(page.getByRole('heading', { level: 1, name: sentence })).toBeVisible()
  await expect(page.getByLabel('First made on')).toHaveValue('2025-01')
})

test('saving one section keeps what is typed in another', async ({ as }) => {
  const page = await as('editor')
  await openDraft(page)
  await section(page, 'What we find').getByLabel('Finding in one sentence').fill('Half a finding')
  await section(page, 'The claim').getByLabel('Context').fill('Some context.')
  await page.getByRole('button', { name: 'Save the claim' }).click()
  await expect(section(page, 'The claim').getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('Finding in one sentence')).toHaveValue('Half a finding')
  await page.getByRole('button', { name: 'Save the verdict' }).click()
  await expect(section(page, 'What we find').getByText('Saved.')).toBeVisible()
})

test('what is being typed stays based on what it was typed upon, whatever the page learns meanwhile', async ({
  as,
}) => {
  const mine = await as('editor')
  await openDraft(mine)
  await mine.getByText('Add a statement').click()
  const statements = section(mine, 'Statements')
  await statements.getByRole('combobox', { name: 'Party' }).fill('Iran')
  await statements.getByLabel('Words', { exact: true }).fill('Iran says that it did.')
  await statements.getByRole('button', { name: 'Add the statement' }).click()
  await expect(statements.getByRole('article')).toBeVisible()
  await section(mine, 'The claim').getByLabel('Context').fill('Mine.')

  const theirs = await as('second-editor')
  await theirs.goto(mine.url())
  await section(theirs, 'The claim').getByLabel('Context').fill('Theirs.')
  await theirs.getByRole('button', { name: 'Save the claim' }).click()
  await expect(theirs.getByText('Saved.')).toBeVisible()

  // Opening the statement in place brings the newest version of the page.
  await statements.getByRole('link', { name: 'Edit the statement of Iran' }).click()
  await expect(mine.getByText('Last saved by Second demo editor')).toBeVisible()
  await expect(section(mine, 'The claim').getByLabel('Context')).toHaveValue('Mine.')
  await mine.getByRole('button', { name: 'Save the claim' }).click()
  await expect(mine.getByRole('alert').filter({ hasText: 'Second demo editor saved this on' })).toBeVisible()
  await expect(mine.getByRole('group', { name: 'Both versions: Context' })).toContainText('Theirs.')
  await expect(section(mine, 'The claim').getByRole('textbox', { name: 'Context' })).toHaveValue('Mine.')
})

test('a party is found by any of its names, by keyboard alone', async ({ as }) => {
  const page = await as('editor')
  await openDraft(page)
  await page.getByText('Add a statement').click()
  const party = section(page, 'Statements').getByRole('combobox', { name: 'Party' })
  for (const name of ['Иран', 'ΙΡΑΝ', 'ایران', '이란', 'teheran']) {
    await party.fill(name)
    await expect(page.getByRole('listbox').getByRole('option').first(), name).toBeVisible()
    await party.press('ArrowDown')
    await expect(page.locator('[role=option][data-focused]')).toContainText('Iran')
    await party.press('Enter')
    await expect(party, name).toHaveValue('Iran')
    await expect(party).toHaveAttribute('aria-expanded', 'false')
  }
  await party.fill('Atlantis')
  await expect(section(page, 'Statements').getByText('Nothing found')).toBeVisible()
})

test('a list of what was found stays while the page moves under it, and stays closed once it was closed', async ({
  as,
}) => {
  const page = await as('editor')
  await openDraft(page)
  await page.getByText('Add a statement').click()
  const party = section(page, 'Statements').getByRole('combobox', { name: 'Party' })
  const option = page.getByRole('listbox').getByRole('option', { name: /Iran/ }).first()
  const scroll = () =>
    page.evaluate(() => {
      const end = new Promise((done) => document.addEventListener('scrollend', done, { once: true }))
      window.scrollBy(0, 30)
      return end
    })
  await party.fill('teheran')
  await expect(option).toBeVisible()
  await scroll()
  await expect(option).toBeVisible()
  // What appears above moves the page too, so that the field stays where it is.
  await page.evaluate(() => {
    const before = window.scrollY
    document.querySelector('main')?.prepend(Object.assign(document.createElement('p'), { textContent: 'Kept' }))
    // Chromium 150 tells no end of this scroll.
    return new Promise<void>((done) => {
      const look = () => (window.scrollY === before ? requestAnimationFrame(look) : done())
      look()
    })
  })
  await expect(option).toBeVisible()
  await party.press('Escape')
  await expect(option).toBeHidden()
  await scroll()
  await expect(option).toBeHidden()
})

test('a list that was closed before it came stays closed until it is asked for again', async ({ as }) => {
  const page = await as('editor')
  await openDraft(page)
  await page.getByText('Add a statement').click()
  const party = section(page, 'Statements').getByRole('combobox', { name: 'Party' })
  const option = page.getByRole('listbox').getByRole('option', { name: /Iran/ }).first()
  const answer = Promise.withResolvers<void>()
  await page.route(/parties\?q=teheran$/, async (route) => {
    await answer.promise
    await route.continue().catch(() => {})
  })
  const over = new Promise<void>((done) => {
    const note = (request: Request) => request.url().endsWith('q=teheran') && done()
    page.on('requestfinished', note).on('requestfailed', note)
  })
  await party.fill('teheran')
  await party.press('Escape')
  answer.resolve()
  await over
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(page.getByRole('button', { name: 'Go to …' })).toBeVisible()
  await expect(option).toBeHidden()
  await party.press('ArrowDown')
  await expect(option).toBeVisible()
  await party.press('Escape')
  await expect(option).toBeHidden()
  await party.press('Backspace')
  await expect(option).toBeVisible()
})

test('quoted words must stand in a source, which can be made on the way', async ({ as }) => {
  const page = await as('editor')
  await openDraft(page)
  const statements = section(page, 'Statements')
  await page.getByText('Add a statement').click()
  await statements.getByRole('combobox', { name: 'Party' }).fill('Иран')
  await page.getByRole('listbox').getByRole('option').first().click()
  await statements.getByLabel('Stance').selectOption({ label: 'denies it' })
  await statements.getByLabel('Wording').selectOption('quoted')
  await statements.getByLabel('Words', { exact: true }).fill('We sold no such part')
  await statements.getByLabel('Language of the words').fill('en')

  await statements.getByRole('button', { name: 'Add the statement' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Quoted words need a source' })).toBeVisible()

  await statements.getByRole('link', { name: 'New source' }).click()
  const dialog = page.getByRole('dialog', { name: 'New source' })
  await dialog.getByLabel('Title').fill('A briefing on parts')
  await dialog.getByLabel('Publisher', { exact: true }).fill('Example News')
  await dialog.getByLabel('Language').fill('en')
  await dialog.getByLabel('Text of the source').fill('A spokesman said: “We sold no such parts”, and left.')
  await dialog.getByRole('button', { name: 'Record the source' }).click()
  await expect(dialog).toBeHidden()
  const source = statements.getByRole('combobox', { name: 'Source' })
  await expect(source).toHaveValue('A briefing on parts')
  await expect(statements.getByLabel('Words', { exact: true })).toHaveValue('We sold no such part')

  await statements.getByLabel('Words', { exact: true }).fill('We bought no such parts')
  await statements.getByRole('button', { name: 'Add the statement' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not stand in the kept text' })).toBeVisible()
  await expect(statements.getByLabel('Words', { exact: true })).toHaveValue('We bought no such parts')

  await statements.getByLabel('Words', { exact: true }).fill('We sold no such parts')
  await statements.getByRole('button', { name: 'Add the statement' }).click()
  await expect(statements.getByRole('article')).toContainText('We sold no such parts')
  await expect(statements.getByText('Found in the kept text')).toBeVisible()
})

test('the gates lead to what is missing, and a stated reason lifts one', async ({ as }) => {
  const page = await as('editor')
  await openDraft(page)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'still missing' })).toBeVisible()
  await page.getByRole('link', { name: 'The finding in one sentence is missing.' }).click()
  await expect(page.getByLabel('Finding in one sentence')).toBeFocused()

  await page.getByText('State a reason instead').click()
  await page.getByLabel('Reason that is published').fill('It circulates without a name.')
  await page.getByRole('button', { name: 'Save the reason' }).click()
  await expect(page.getByText('Nobody on record asserts this.')).toHaveCount(0)
  await section(page, 'What we find').getByLabel('Verdict', { exact: true }).selectOption({ label: 'Unverified' })
  await page.getByLabel('Finding in one sentence').fill('Nobody has shown this.')
  await page.getByLabel('Rationale').fill('There is nothing to go by.')
  await page.getByRole('button', { name: 'Save the verdict' }).click()
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByText('In review since')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save the claim' })).toBeHidden()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('Draft since')).toBeVisible()
})

test('without JavaScript the same forms work', async ({ hire }) => {
  const page = await hire('editor', { javaScriptEnabled: false })
  await page.goto('/desk/claims/new')
  const sentence = strangeSentence()
  await page.getByLabel('Claim', { exact: true }).fill(sentence)
  await page.getByLabel('First made on').fill('once')
  await page.getByRole('button', { name: 'Create the claim' }).click()
  await expect(page.getByLabel('First made on')).toHaveAccessibleDescription(/not a date/)
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue(sentence)
  await page.getByLabel('First made on').fill('2025')
  await page.getByRole('button', { name: 'Create the claim' }).click()
  await expect(page.getByRole('heading', { level: 1, name: sentence })).toBeVisible()

  const statements = section(page, 'Statements')
  await page.getByText('Add a statement').click()
  await statements.getByLabel('Party').fill('ایران')
  await statements.getByLabel('Words', { exact: true }).fill('Iran says that it did.')
  await statements.getByRole('button', { name: 'Add the statement' }).click()
  await expect(statements.getByRole('article').getByRole('heading', { name: /^Iran/ })).toBeVisible()
})

test('unknown and malformed addresses of the desk are not found', async ({ as, allow }) => {
  allow(/status of 404/)
  const page = await as('editor')
  const nobody = '00000000-0000-4000-8000-000000000000'
  for (const path of [
    '/desk/claims/x',
    `/desk/claims/${nobody}`,
    `/desk/claims/${nobody}/review`,
    `/desk/claims/${nobody}/history`,
    '/desk/sources/x',
    `/desk/sources/${nobody}`,
    `/desk/sources/${nobody}/captures/x`,
    '/desk/parties/x',
    `/desk/parties/${nobody}`,
  ]) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing at this address of the desk' })).toBeVisible()
  }
})

test('a claim with every part of its form open is accessible @phone', async ({ as }) => {
  const page = await as('editor')
  await openDraft(page)
  for (const summary of await page.locator('main summary').all()) await summary.click()
  await expectAccessible(page)
})
