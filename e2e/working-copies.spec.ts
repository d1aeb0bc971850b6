import { expect } from '@playwright/test'
import { desk } from '#db/guards/desk'
import { expectAccessible } from './support/accessible.ts'
import { context, kept, save, saved, text } from './support/claim-text.ts'
import { awake, keptWith, openDraft, section } from './support/desk.ts'
import { test, unhurried } from './support/fixtures.ts'

test('what is typed is there again after the laptop was closed, and gone when it is saved', async ({ as }) => {
  const first = await as('editor')
  const { desk: url } = await openDraft(first)
  await context(first).fill('Half a thought')
  await kept(first)
  await first.context().close()

  const second = await as('editor')
  await second.goto(url)
  await expect(context(second)).toHaveValue('Half a thought')
  await kept(second)
  const colleague = await as('second-editor')
  await colleague.goto(url)
  await expect(context(colleague)).toHaveValue('')

  await save(second)
  await saved(second)
  await expect(text(second).getByText(/Kept for you/)).toBeHidden()
  await second.reload()
  await expect(context(second)).toHaveValue('Half a thought')
  await expect(text(second).getByText(/Kept for you/)).toBeHidden()
})

test('what is typed into a saved text before the page is awake stays, and is kept', async ({ as }) => {
  const first = await as('editor')
  const { desk: url } = await openDraft(first)
  await context(first).fill('What was saved')
  await save(first)
  await saved(first)

  const page = await first.context().newPage()
  const { promise: whenWoken, resolve: wake } = Promise.withResolvers<void>()
  await page.route('**/_next/static/**', (route) => whenWoken.then(() => route.continue()))
  await page.goto(url, { waitUntil: 'commit' })
  await context(page).fill('What was saved, and typed at once')
  wake()
  await awake(page)
  await kept(page)
  await expect(context(page)).toHaveValue('What was saved, and typed at once')
})

test('a claim that is only begun is kept too', async ({ hire }) => {
  const page = await hire('editor')
  await page.goto('/desk/claims/new')
  const sentence = `Iran bought a part numbered ${Math.random().toString(36).slice(2)}.`
  await page.getByLabel('Claim', { exact: true }).fill(sentence)
  await expect(page.getByText(/Kept for you at/)).toBeVisible()
  await page.goto('/desk')
  await page.goto('/desk/claims/new')
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue(sentence)
  await page.getByRole('button', { name: 'Discard what I typed' }).click()
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue('')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue(sentence)
  await page.getByRole('button', { name: 'Create the claim' }).click()
  await expect(page.getByRole('heading', { level: 1, name: sentence })).toBeVisible()
  await page.goto('/desk/claims/new')
  await expect(page.getByLabel('Claim', { exact: true })).toHaveValue('')
})

test('a save by keyboard leaves the cursor where it was', async ({ as }) => {
  const page = await as('editor')
  await openDraft(page)
  await context(page).fill('One two')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await expect(context(page)).toBeFocused()
  await page.keyboard.type(' and a half')
  await expect(context(page)).toHaveValue('One and a half two')
})

test('a reply and an embargo that are only begun are found again, opened', async ({ hire, open }) => {
  const first = await hire('editor')
  const { desk } = await openDraft(first)
  await first.goto(`${desk}/review`)
  await first.getByLabel('Comment', { exact: true }).fill('Who looked?')
  await first.getByRole('button', { name: 'Comment', exact: true }).click()
  await first.getByLabel('Reply to A editor').click()
  await first.getByLabel('Your reply').fill('Nobody yet, but')
  await expect(section(first, 'Comments').getByText(/Kept for you at/)).toBeVisible()
  await first.goto(desk)
  await first.getByText('Set an embargo …').click()
  await first.getByLabel('Reason', { exact: true }).fill('Agreed with')
  const dayKept = keptWith(first, '2031-01-17')
  await first.getByLabel('Day').fill('2031-01-17')
  await dayKept
  const embargo = first.locator('form').filter({ hasText: 'Set the embargo' })
  await expect(embargo.getByText(/Kept for you at/)).toBeVisible()
  const storageState = await first.context().storageState()
  await first.context().close()

  const again = await unhurried(await open({ storageState }))
  await again.goto(desk)
  await expect(again.getByLabel('Reason', { exact: true })).toHaveValue('Agreed with')
  await expect(again.getByLabel('Day')).toHaveValue('2031-01-17')
  await again.goto('/desk')
  const left = section(again, 'What you typed and have not saved')
  await left.getByText('What you typed', { exact: true }).first().click()
  await expect(left.getByText('Agreed with')).toBeVisible()
  expect(await left.locator('details[open] p').allInnerTexts()).toEqual(['2031-01-17', 'Agreed with'])
  await expectAccessible(again)
  await left.getByRole('link', { name: 'A reply to a comment' }).click()
  await awake(again)
  await expect(again.getByLabel('Your reply')).toHaveValue('Nobody yet, but')
  await again.getByLabel('Your reply').fill('Nobody yet, but they will.')
  await again.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(again.getByRole('article').getByText('Nobody yet, but they will.')).toBeVisible()
  await expect(again.getByLabel('Your reply')).toHaveValue('')
  await again.goto('/desk')
  await expect(left.getByRole('listitem')).toHaveCount(1)
  await left.getByText('What you typed', { exact: true }).click()
  await left.getByRole('button', { name: 'Discard what I typed' }).click()
  await expect(left).toBeHidden()
})

test('what is not saved is listed on the first page, and stays readable where nobody may write any more', async ({
  as,
}) => {
  const mine = await as('editor')
  const { desk: url } = await openDraft(mine)
  const sentence = await mine.getByRole('heading', { level: 1 }).textContent()
  await context(mine).fill('Too late')
  await kept(mine)
  await mine.goto('/desk')
  const listed = section(mine, 'What you typed and have not saved').getByRole('link', {
    name: `The claim: ${sentence}`,
  })
  await listed.click()
  await expect(context(mine)).toHaveValue('Too late')

  const theirs = await as('second-editor')
  await theirs.goto(url)
  await theirs.getByText('State a reason instead').first().click()
  await theirs.getByLabel('Reason that is published').first().fill('It circulates without a name.')
  await theirs.getByRole('button', { name: 'Save the reason' }).first().click()
  await expect(theirs.getByText('Nobody on record asserts this.')).toHaveCount(0)
  await theirs.getByLabel('Verdict', { exact: true }).selectOption({ label: 'Unverified' })
  await theirs.getByLabel('Finding in one sentence').fill('Nobody has shown this.')
  await theirs.getByRole('textbox', { name: 'Rationale' }).fill('There is nothing to go by.')
  await theirs.getByRole('button', { name: 'Save the verdict' }).click()
  await expect(section(theirs, 'What we find').getByText('Saved.')).toBeVisible()
  await theirs.getByRole('button', { name: 'Submit for review' }).click()
  await expect(theirs.getByText('In review since')).toBeVisible()

  await save(mine)
  await expect(mine.getByRole('alert').filter({ hasText: 'the claim has moved on' })).toBeVisible()
  await mine.reload()
  const left = section(mine, 'What you typed and have not saved')
  await expect(left.getByText('Too late')).toBeVisible()
  await expectAccessible(mine)
  await left.getByRole('button', { name: 'Discard what I typed' }).click()
  await expect(left).toBeHidden()
})

test('what is kept for a decision is sent about what is shown when it is opened again', async ({ hire, site }) => {
  const on = desk(site.app)
  const { id: editor } = await site.hire('editor')
  const claim = await on.draft(editor)
  await on.submit(editor, claim)
  const reviewer = await hire('reviewer')
  await reviewer.goto(`/desk/claims/${claim}/review`)
  await reviewer.getByLabel('What to change').fill('Say who says so.')
  await expect(reviewer.getByText(/Kept for you at/)).toBeVisible()
  await on.move(editor, claim, 'draft')
  await on.submit(editor, claim)
  await reviewer.reload()
  await expect(reviewer.getByLabel('What to change')).toHaveValue('Say who says so.')
  await reviewer.getByRole('button', { name: 'Request changes' }).click()
  await expect(reviewer.getByText('Changes requested since')).toBeVisible()
})

test('what waited for its turn to be kept is not kept while it is saved', async ({ hire }) => {
  const page = await hire('editor')
  await page.clock.install()
  const { desk } = await openDraft(page)
  await page.goto(`${desk}/review`)
  const comment = page.getByLabel('Comment', { exact: true })
  const [copy, saving] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const asked: string[] = []
  await page.route('**/api/desk/working-copies', async (route) => {
    asked.push(route.request().method())
    await copy.promise
    await route.continue()
  })
  await comment.fill('One')
  await expect.poll(() => asked).toEqual(['PUT'])
  await comment.fill('One two')
  await page.waitForFunction(() => Object.values(localStorage).some((value) => String(value).includes('One two')))
  await page.route('**/desk/claims/*/review', async (route) => {
    if (route.request().method() === 'POST') await saving.promise
    await route.continue()
  })
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  copy.resolve()
  await sent
  await page.clock.fastForward(5_000)
  saving.resolve()
  await expect(page.getByRole('article').getByText('One two')).toBeVisible()
  expect(asked).toEqual(['PUT'])
})
