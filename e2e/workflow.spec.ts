import { expect, type Page } from '@playwright/test'
import { transitions } from '#lib/claims/workflow'
import { connectAsApp } from './support/database.ts'
import { complete, openDraft } from './support/desk.ts'
import { test } from './support/fixtures.ts'

const sql = connectAsApp()

type Transition = { from: string; act: string; to: string }

/** Presses the button that leads to a state, and remembers which row of the workflow that was. */
class Journey {
  driven: Transition[] = []
  readonly desk: string
  constructor(desk: string) {
    this.desk = desk
  }

  async press(page: Page, button: string, to: string) {
    const id = this.desk.split('/').at(-1) as string
    const state = async () => (await sql<{ state: string }[]>`select state from claims where id = ${id}`)[0]?.state
    const from = (await state()) as string
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect.poll(state).toBe(to)
    const [event] = await sql<{ act: string }[]>`
      select act from events where subject_id = ${id} and act = any(${acts}) order by sequence desc limit 1`
    this.driven.push({ from, act: event?.act ?? 'none', to })
  }
}

const acts = [...new Set<string>(transitions.map(({ act }) => act))]

async function begin(page: Page): Promise<Journey> {
  const { desk } = await openDraft(page)
  return new Journey(desk)
}

test('two people drive every row of the workflow', async ({ as }) => {
  test.setTimeout(300_000)
  const author = await as('editor')
  const reviewer = await as('reviewer')
  const claim = await begin(author)
  await complete(author)

  const open = (page: Page, path = '') => page.goto(claim.desk + path)
  const submit = async (kind?: string) => {
    await open(author)
    if (kind) {
      await author.getByLabel('Kind of version').selectOption({ label: kind })
    }
    if (kind || (await author.getByLabel('Note for readers').count()) > 0) {
      await author.getByLabel('Note for readers').fill('We looked again.')
    }
    await claim.press(author, 'Submit for review', 'in_review')
  }
  const requestChanges = async () => {
    await open(reviewer, '/review')
    await reviewer.getByLabel('What to change').fill('Say who looked.')
    await claim.press(reviewer, 'Request changes', 'changes_requested')
  }
  const approve = async () => {
    await open(reviewer, '/review')
    await claim.press(reviewer, 'Approve', 'approved')
    await open(reviewer)
  }
  const revise = async () => {
    await open(author)
    await claim.press(author, 'Start a new revision', 'draft')
  }
  const abandon = async (to: string) => {
    await open(author)
    await author.getByText('Abandon …').click()
    await claim.press(author, 'Abandon this revision', to)
  }

  await submit()
  await claim.press(author, 'Withdraw', 'draft')
  await submit()
  await requestChanges()
  await submit()
  await approve()
  await open(author)
  await claim.press(author, 'Edit again', 'draft')
  await submit()
  await approve()
  await claim.press(reviewer, 'Publish now', 'published')
  await revise()
  await abandon('published')
  await revise()
  await submit('Update')
  await requestChanges()
  await abandon('published')
  await revise()
  await submit('Retraction')
  await approve()
  await claim.press(reviewer, 'Publish now', 'retracted')
  await revise()
  await abandon('retracted')
  await revise()
  await submit()
  await requestChanges()
  await abandon('retracted')

  const unpublished = await begin(author)
  await author.getByText('Discard …').click()
  await unpublished.press(author, 'Discard this claim', 'discarded')

  const returned = await begin(author)
  await complete(author)
  await author.goto(returned.desk)
  await returned.press(author, 'Submit for review', 'in_review')
  await reviewer.goto(`${returned.desk}/review`)
  await reviewer.getByLabel('What to change').fill('Do not publish this.')
  await returned.press(reviewer, 'Request changes', 'changes_requested')
  await author.goto(returned.desk)
  await author.getByText('Discard …').click()
  await returned.press(author, 'Discard this claim', 'discarded')

  const rows = (all: readonly Transition[]) =>
    [...new Set(all.map(({ from, act, to }) => `${from} ${act} ${to}`))].sort()
  expect(rows([...claim.driven, ...unpublished.driven, ...returned.driven])).toEqual(rows(transitions))
})
