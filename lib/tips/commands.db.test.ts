import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { claimInput } from '#lib/claims/input'
import { extendEnvironment } from '#lib/env'
import { handIn } from '#lib/letterbox/commands'
import { Refusal } from '#lib/refusal'
import { declineTip, mergeTip, openClaimFor } from './commands.ts'
import { readTipFilter, tipInput } from './input.ts'
import { countOpenTips, getTip, listTips } from './queries.ts'

extendEnvironment({ AUTH_SECRET: 'x'.repeat(32) })
const owner = connectAs('owner')
const app = connectAs('app')
const everything = connectAs('super')
const on = desk(app)
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
beforeEach(() => everything`truncate tips cascade`)
afterAll(closePools)

async function received(more: object = {}): Promise<string> {
  const form = randomUUID()
  expect(await handIn(tipInput.parse({ words: 'A minister said it', language: 'nl', ...more }), form, form)).toBeNull()
  const [row] = await app`select id from tips where form_key = ${form}`
  return row?.id
}
const reasonOf = async (work: Promise<unknown>) => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
const aClaim = () => claimInput.parse({ sentence: `A minister said ${randomUUID()}`, language: 'nl', firstMade: '' })

describe('a message of a reader', () => {
  test('is added to a claim, and says by whom', async () => {
    const { editor, reviewer } = people
    const [id, claim] = [await received(), await on.draft(editor.id)]
    await mergeTip(reviewer, id, claim)
    expect(await getTip(editor, id)).toMatchObject({ outcome: 'merged', claim: { id: claim }, settledBy: 'Rea' })
  })

  test('is declined with a reason', async () => {
    const id = await received()
    await declineTip(people.editor, id, 'An opinion')
    expect(await getTip(people.editor, id)).toMatchObject({ outcome: 'declined', reason: 'An opinion', claim: null })
  })

  test('has a claim opened for it: both or neither', async () => {
    const { editor, secondEditor } = people
    const id = await received()
    const claim = await openClaimFor(editor, id, aClaim())
    expect(await getTip(editor, id)).toMatchObject({ outcome: 'opened', claim: { id: claim.id } })
    const before = await app`select count(*) from claims`
    expect(await reasonOf(openClaimFor(secondEditor, id, aClaim()))).toBe('changed_meanwhile')
    expect(await app`select count(*) from claims`).toEqual(before)
  })

  test('is for those who write', async () => {
    const { admin, editor } = people
    const [id, claim] = [await received(), await on.draft(editor.id)]
    expect(await reasonOf(listTips(admin, readTipFilter({})))).toBe('forbidden')
    expect(await reasonOf(getTip(admin, id))).toBe('forbidden')
    expect(await reasonOf(mergeTip(admin, id, claim))).toBe('forbidden')
    expect(await reasonOf(declineTip(admin, id, 'No'))).toBe('forbidden')
    expect(await reasonOf(openClaimFor(admin, id, aClaim()))).toBe('forbidden')
    expect(await reasonOf(mergeTip(editor, id, claim))).toBe('done')
  })

  test('that is not there is not found, nor is a claim that is not there', async () => {
    const id = await received()
    expect(await reasonOf(declineTip(people.editor, randomUUID(), 'No'))).toBe('not_found')
    expect(await reasonOf(mergeTip(people.editor, id, randomUUID()))).toBe('not_found')
    expect(await getTip(people.editor, randomUUID())).toBeNull()
    expect(await getTip(people.editor, id)).toMatchObject({ outcome: null })
  })
})

test('the list is read page by page, newest first, by state and by what is asked for', async () => {
  const { editor, reviewer } = people
  const claim = await on.published(editor.id, reviewer.id)
  const [{ slug } = { slug: '' }] = await app`select slug from claims where id = ${claim}`
  const ids = [await received(), await received({ about: slug, name: 'Nele' }), await received()]
  await declineTip(editor, ids[2] as string, 'No')
  const page = await listTips(editor, readTipFilter({}), 1)
  expect(page).toMatchObject({ tips: [{ id: ids[1], about: 'A claim', sender: 'Nele' }], next: { id: ids[1] } })
  const rest = await listTips(editor, { ...readTipFilter({}), after: page.next }, 1)
  expect(rest).toMatchObject({ tips: [{ id: ids[0] }], next: null })
  const found = async (search: Record<string, string>) =>
    (await listTips(editor, readTipFilter(search))).tips.map(({ id }) => id)
  expect(await found({ state: 'declined' })).toEqual([ids[2]])
  expect(await found({ kind: 'correction' })).toEqual([ids[1]])
  expect(await found({ kind: 'claim' })).toEqual([ids[0]])
  expect(await countOpenTips(editor)).toBe(2)
})
