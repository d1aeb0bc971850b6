import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { untilSomebodyWaits } from '#db/testing/waiting'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

const assign = (person: string | null, claim: string, assignee: string | null, dueOn: string | null = null) =>
  codeOf(
    as(
      app,
      person,
      (tx) => tx`
        insert into assignments (claim_id, assignee, due_on, assigned_by) values (${claim}, ${assignee}, ${dueOn}, ${people.editor})
        on conflict (claim_id) do update set assignee = excluded.assignee, due_on = excluded.due_on`,
    ),
  )
const standing = async (claim: string) =>
  (await owner`select assignee, due_on::text, assigned_by from assignments where claim_id = ${claim}`)[0] ?? null
const told = async (claim: string) => [
  ...(await owner`
    select act, subject_id, fields, contributes from events where claim_id = ${claim} and subject = 'assignment' order by sequence`),
]

test('anybody of the desk assigns, in their own name; nobody without one', async () => {
  const { editor, secondEditor, admin } = people
  const id = await on.draft(editor)
  expect(await assign(null, id, editor)).toBe('CC001')
  expect(await assign(secondEditor, id, editor)).toBe('done')
  expect((await standing(id))?.assigned_by).toBe(secondEditor)
  expect(await assign(admin, id, secondEditor)).toBe('done')
  expect((await standing(id))?.assigned_by).toBe(admin)
})

test('a draft is for who writes, a review for a reviewer who contributed nothing', async () => {
  const { editor, secondEditor, reviewer, secondReviewer, admin } = people
  const id = await on.draft(reviewer)
  expect(await assign(editor, id, admin)).toBe('CC020')
  expect(await assign(editor, id, secondEditor)).toBe('done')
  expect(await assign(editor, id, reviewer)).toBe('done')
  await on.submit(editor, id)
  expect(await assign(editor, id, reviewer)).toBe('CC020')
  expect(await assign(editor, id, editor)).toBe('CC020')
  expect(await assign(editor, id, secondReviewer)).toBe('done')
  await on.decide(secondReviewer, id, 'approve')
  expect(await assign(editor, id, secondEditor)).toBe('CC020')
  expect(await assign(editor, id, reviewer)).toBe('done')
})

test('it ends with the state it was for, and a settled claim has none', async () => {
  const { editor, secondEditor, reviewer } = people
  const id = await on.draft(editor)
  await assign(editor, id, secondEditor, '2026-12-24')
  await on.write(editor, id, 'Another sentence')
  expect(await standing(id)).toMatchObject({ assignee: secondEditor, due_on: '2026-12-24' })
  await on.submit(editor, id)
  expect(await standing(id)).toBeNull()
  await assign(editor, id, reviewer)
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  expect(await standing(id)).toBeNull()
  expect(await assign(editor, id, reviewer)).toBe('CC003')
})

test('the log tells who was assigned, freed and given a day; none of it contributes', async () => {
  const { editor, secondEditor } = people
  const id = await on.draft(editor)
  await assign(editor, id, secondEditor, '2026-12-24')
  await assign(editor, id, secondEditor, '2026-12-24')
  await assign(editor, id, secondEditor, '2026-12-25')
  await assign(editor, id, secondEditor)
  await assign(editor, id, null)
  const event = (act: string, ...fields: string[]) => ({ act, subject_id: secondEditor, fields, contributes: false })
  expect(await told(id)).toEqual([
    event('assign', 'assignee', 'due_on'),
    event('set due date', 'due_on'),
    event('clear due date', 'due_on'),
    event('free', 'assignee'),
  ])
})

test('nobody takes an assignment away without a trace, or to another claim', async () => {
  const { editor } = people
  const id = await on.draft(editor)
  const other = await on.draft(editor)
  await assign(editor, id, editor)
  expect(await codeOf(as(app, editor, (tx) => tx`delete from assignments where claim_id = ${id}`))).toBe('42501')
  expect(
    await codeOf(as(app, editor, (tx) => tx`update assignments set claim_id = ${other} where claim_id = ${id}`)),
  ).toBe('CC005')
})

test('who is disabled or loses a role keeps only what they can still do', async () => {
  const { editor, secondEditor, secondReviewer, admin } = people
  const change = (person: string, set: string) =>
    as(app, admin, (tx) => tx.unsafe(`update people set ${set} where id = '${person}'`))
  const draft = await on.draft(editor)
  await assign(editor, draft, secondReviewer, '2026-12-24')
  const review = await on.draft(editor)
  await on.submit(editor, review)
  await assign(editor, review, secondReviewer, '2026-12-24')
  await change(secondReviewer, `role = 'editor'`)
  expect(await standing(draft)).toMatchObject({ assignee: secondReviewer })
  expect(await standing(review)).toMatchObject({ assignee: null, due_on: '2026-12-24', assigned_by: admin })
  await change(secondReviewer, `disabled_at = now()`)
  expect(await standing(draft)).toMatchObject({ assignee: null, due_on: '2026-12-24' })
  expect(await assign(editor, draft, secondReviewer)).toBe('CC020')
  expect(await assign(editor, draft, secondEditor)).toBe('done')
})

test('nobody is assigned who is being disabled at the same moment', async () => {
  const { editor, reviewer, admin } = people
  const id = await on.draft(editor)
  const { assigning } = await as(app, admin, async (tx) => {
    await tx`update people set disabled_at = now() where id = ${reviewer}`
    const begun = assign(editor, id, reviewer)
    await untilSomebodyWaits(owner)
    return { assigning: begun }
  })
  expect(await assigning).toBe('CC020')
  expect(await standing(id)).toBeNull()
})
