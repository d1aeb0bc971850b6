import { type BrowserContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { createClaim } from './support/desk.ts'
import { test, unhurried } from './support/fixtures.ts'
import { invite, setPassword, signInAsNewcomer } from './support/newcomer.ts'
import { report } from './support/seeds.ts'

const mark = crypto.randomUUID().slice(0, 8)
const sentence = `Iran took part in the war in Ukraine (${mark}).`
const slug = `iran-took-part-${mark}`
const publicPage = `/claims/${slug}`
const corrected = `One report does not verify it (${mark}).`

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true }).filter({ visible: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const done = (page: Page, words: string) => expect(page.getByRole('main').getByText(words).first()).toBeVisible()

/** What anybody gets with the very next request: no waiting, no second try. */
async function read(context: BrowserContext, path: string) {
  const response = await context.request.get(path)
  return { status: response.status(), text: await response.text() }
}

/** Whether the next answer at an address has these words; a page is too long to print when it hasn't. */
async function expectPublic(context: BrowserContext, path: string, words: string, shown = true) {
  const { text } = await read(context, path)
  expect(text.includes(words), `${path} has "${words}"`).toBe(shown)
}

async function choose(page: Page, label: string, typed: string, option: string | RegExp) {
  const statements = page.getByRole('region', { name: 'Statements' })
  await statements.getByRole('combobox', { name: label, exact: true }).fill(typed)
  await page.getByRole('listbox').getByRole('option', { name: option }).first().click()
}

test('a claim from a passage of a Dutch report: written, refused to its author, reviewed, published, corrected, retracted', async ({
  as,
  browser,
  context: reader,
  allow,
}) => {
  allow(/404/)
  const { text, passage: denial } = report('000')

  // The author is a reviewer too, so that nothing but the second person stands in the way.
  const author = await unhurried(await browser.newContext())
  const { email, link } = await invite(await as('admin'), `Author ${mark}`, 'Reviewer')
  await setPassword(author, link)
  await signInAsNewcomer(author, email)
  await expect(author).toHaveURL('/desk')

  await author.goto('/desk/sources/new')
  await field(author, 'Title').fill(`A Dutch report (${mark})`)
  await field(author, 'Publisher').fill('A Dutch outlet')
  await field(author, 'Published on').fill('2025-01')
  await field(author, 'Language').fill('nl')
  await field(author, 'Kind').selectOption('News report')
  await field(author, 'Text of the source').fill(text)
  await press(author, 'Record the source')
  await expect(author.getByRole('heading', { name: `A Dutch report (${mark})` })).toBeVisible()

  await author.goto('/desk/claims/new')
  await field(author, 'Claim').fill(sentence)
  await field(author, 'Address (slug)').fill(slug)
  await createClaim(author)
  await expect(author.getByRole('heading', { level: 1, name: sentence })).toBeVisible()
  await expect(author).toHaveURL(/\/desk\/claims\/[0-9a-f-]{36}$/)
  const desk = new URL(author.url()).pathname
  expect((await read(reader, publicPage)).status).toBe(404)

  await test.step('who asserts it', async () => {
    await author.getByText('Add a statement').click()
    await choose(author, 'Party', 'Western states', 'Western states')
    await field(author, 'Words').fill('Western states accuse Iran of taking part.')
    await choose(author, 'Source', `Dutch report (${mark})`, new RegExp(mark))
    await press(author, 'Add the statement')
    await done(author, 'Added.')
  })

  await test.step('who denies it, in words that stand in the report; with one letter altered they are refused', async () => {
    await choose(author, 'Party', 'Иран', /Iran/)
    await field(author, 'Stance').selectOption({ label: 'denies it' })
    await field(author, 'Wording').selectOption('quoted')
    await field(author, 'Words').fill(denial.replace('ontkent', 'ontkend'))
    await field(author, 'Language of the words').fill('nl')
    await field(author, 'Translation').fill('Officially Iran denies taking part in the war.')
    await field(author, 'Language of the translation').fill('en')
    await field(author, 'Translator').fill('The newsroom')
    await choose(author, 'Source', `Dutch report (${mark})`, new RegExp(mark))
    await press(author, 'Add the statement')
    await expect(author.getByRole('main').getByRole('alert')).toContainText('do not stand')
    await expect(field(author, 'Translator')).toHaveValue('The newsroom')
    await field(author, 'Words').fill(denial)
    await press(author, 'Add the statement')
    await done(author, 'Found in the kept text')
  })

  await field(author, 'Verdict').selectOption('Contested')
  await field(author, 'Finding in one sentence').fill('Western states say so, Iran denies it.')
  await field(author, 'Rationale').fill('One report gives both positions.\n\nNothing in it settles the matter.')
  await press(author, 'Save the verdict')
  await done(author, 'Nothing is missing.')
  await expectAccessible(author)
  await press(author, 'Submit for review')
  await expect(author.getByText('You contributed to this revision; somebody else must review it.')).toBeVisible()
  await author.goto(`${desk}/review`)
  await expect(author.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  expect((await read(reader, publicPage)).status).toBe(404)

  const reviewer = await as('reviewer')
  await reviewer.goto(`${desk}/review`)
  await expect(reviewer.getByText(denial).first()).toBeVisible()

  await test.step('the author is refused by a direct request and by SQL', async () => {
    const form = await fieldsOf(reviewer, 'Approve')
    const send = (page: Page) =>
      page
        .context()
        .request.post(`${desk}/review`, { multipart: form, headers: { origin: new URL(page.url()).origin } })
    expect(await (await send(author)).text()).toContain('You contributed to this revision')
    const sql = connectAsApp()
    const decide = (person: string) =>
      sql.begin(async (tx) => {
        const [who] = await tx`select id from people where email = ${person}`
        await tx`select set_config('app.actor', ${who?.id}, true)`
        await tx`
          insert into review_decisions (request_id, decision, hash, decided_by)
          select r.id, 'approve', r.hash, ${who?.id} from claims c join review_requests r on r.id = c.request_id where c.slug = ${slug}`
        throw new Error('was not refused')
      })
    await expect(decide(email)).rejects.toMatchObject({ code: 'CC004' })
    await expect(decide('reviewer@example.org')).rejects.toThrow('was not refused')
    await sql.end()
    await author.goto(desk)
    await expect(author.getByText('In review since')).toBeVisible()
    expect(await (await send(reviewer)).text()).not.toContain('You contributed to this revision')
  })

  await test.step('approved and published by somebody else, and public with the next request', async () => {
    await reviewer.goto(desk)
    expect((await read(reader, publicPage)).status).toBe(404)
    await press(reviewer, 'Publish now')
    await done(reviewer, 'Version 1 is live')
    expect((await read(reader, publicPage)).status).toBe(200)
    for (const words of [sentence, denial, 'Officially Iran denies', 'Contested'])
      await expectPublic(reader, publicPage, words)
    for (const list of ['/', '/claims']) await expectPublic(reader, list, sentence)
    expect(JSON.parse((await read(reader, `/api/v1${publicPage}`)).text)).toMatchObject({ number: 1, kind: 'first' })
  })

  const release = async (kind: string, note: string, version: number) => {
    await field(author, 'Kind of version').selectOption(kind)
    await field(author, 'Note for readers').fill(note)
    await press(author, 'Submit for review')
    await done(author, 'You contributed to this revision; somebody else must review it.')
    await reviewer.goto(`${desk}/review`)
    await press(reviewer, 'Approve')
    await press(reviewer, 'Publish now')
    await done(reviewer, `Version ${version} is live`)
  }
  const startRevision = async () => {
    await author.goto(desk)
    await press(author, 'Start a new revision')
    await expect(author.getByText('Draft since')).toBeVisible()
  }

  await test.step('corrected to version 2; the first stays in the history and live until then', async () => {
    await startRevision()
    await field(author, 'Verdict').selectOption('Unverified')
    await field(author, 'Finding in one sentence').fill(corrected)
    await press(author, 'Save the verdict')
    await done(author, 'Saved.')
    await expectPublic(reader, publicPage, corrected, false)
    await release('Correction', 'Contested was too much for one report.', 2)
    for (const words of [corrected, 'Contested was too much', 'Unverified'])
      await expectPublic(reader, publicPage, words)
    for (const list of ['/', '/claims']) await expectPublic(reader, list, corrected)
    await expectPublic(reader, `${publicPage}/v/1`, 'Western states say so, Iran denies it.')
    await expectPublic(reader, `${publicPage}/history`, 'Contested was too much')
  })

  await test.step('suspended by one, lifted by another', async () => {
    await reviewer.goto(desk)
    await reviewer.getByText('Suspend in an emergency').click()
    await press(reviewer, 'Suspend at once')
    await done(reviewer, 'You suspended the live version; a second person must confirm or lift it.')
    await expectPublic(reader, publicPage, corrected, false)
    await expectPublic(reader, publicPage, 'The newsroom has suspended this record.')
    await expectPublic(reader, '/', corrected, false)
    await author.goto(desk)
    await press(author, 'Lift the suspension')
    await done(author, 'Suspend in an emergency')
    await expectPublic(reader, publicPage, corrected)
  })

  await test.step('retracted: the page stays and says why', async () => {
    await startRevision()
    await release('Retraction', 'The report was withdrawn by its outlet.', 3)
    expect((await read(reader, publicPage)).status).toBe(200)
    await expectPublic(reader, publicPage, 'We have retracted this record')
    await expectPublic(reader, publicPage, 'The report was withdrawn by its outlet.')
    await expectPublic(reader, '/claims', 'Retracted')
  })
  await author.context().close()
})

/** All that a form of a page sends without JavaScript, as a direct request repeats it. */
async function fieldsOf(page: Page, button: string): Promise<Record<string, string>> {
  const html = await (await page.context().request.get(page.url())).text()
  return page.evaluate(
    ([source, label]) => {
      const parsed = new DOMParser().parseFromString(source as string, 'text/html')
      const form = [...parsed.forms].find((each) => each.querySelector('button')?.textContent === label)
      return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    },
    [html, button],
  )
}
