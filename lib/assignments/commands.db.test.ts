import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { assign, handOverAssignments } from './commands.ts'
import { getAssignment, listAssignable, listReviewersToAsk } from './queries.ts'

const owner = connectAs('owner')
const on = desk(connectAs('app'))
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const nowhere = '00000000-0000-4000-8000-000000000000'
const names = (rows: { name: string }[]) => rows.map((row) => row.name)
const told = async (claim: string) =>
  [
    ...(await owner`
      select p.name, n.kind from notifications n join people p on p.id = n.person_id where n.claim_id = ${claim} order by n.at, p.name`),
  ].map((row) => `${row.name}: ${row.kind}`)

test('each claim is assigned by itself; those that refuse are named and hold up no other', async () => {
  const { editor, reviewer, secondEditor } = people
  const draft = await on.draft(editor.id)
  const settled = await on.published(editor.id, reviewer.id)
  const outcomes = await assign(editor, [draft, settled, nowhere], { assignee: secondEditor.id, dueOn: '2026-12-24' })
  expect(new Map(outcomes.map(({ id, refused }) => [id, refused?.reason ?? null]))).toEqual(
    new Map([
      [draft, null],
      [settled, 'wrong_state'],
      [nowhere, 'not_found'],
    ]),
  )
  expect(await getAssignment(editor, draft)).toMatchObject({ name: 'Sem', dueOn: '2026-12-24', assignedBy: 'Eda' })
  await assign(editor, [draft], { dueOn: null })
  expect(await getAssignment(editor, draft)).toMatchObject({ name: 'Sem', dueOn: null })
  await assign(editor, [draft], { assignee: null })
  expect(await getAssignment(editor, draft)).toMatchObject({ name: null })
})

test('who is newly assigned is told, once, and not who assigns themselves', async () => {
  const { editor, secondEditor, reviewer } = people
  const id = await on.draft(editor.id)
  await assign(editor, [id], { assignee: editor.id })
  await assign(editor, [id], { assignee: secondEditor.id })
  await assign(editor, [id], { assignee: secondEditor.id, dueOn: '2026-12-24' })
  expect(await told(id)).toEqual(['Sem: assigned'])
  await on.submit(editor.id, id)
  await assign(editor, [id], { assignee: reviewer.id })
  expect(await told(id)).toEqual(['Sem: assigned', 'Rea: review_asked'])
})

test('only who may review this revision is offered and accepted', async () => {
  const { editor, secondEditor, reviewer, secondReviewer } = people
  const id = await on.draft(reviewer.id)
  expect(names(await listAssignable(editor, id))).toEqual(['Eda', 'Rea', 'Rob', 'Sem'])
  expect(names(await listReviewersToAsk(secondReviewer, id))).toEqual([])
  expect(names(await listReviewersToAsk(secondEditor, id))).toEqual(['Rob'])
  await on.submit(editor.id, id)
  expect(names(await listAssignable(editor, id))).toEqual(['Rob'])
  expect(await assign(editor, [id], { assignee: reviewer.id })).toMatchObject([
    { id, refused: { reason: 'cannot_take' } },
  ])
  expect(await assign(editor, [id], { assignee: secondReviewer.id })).toEqual([{ id, refused: null }])
})

test('a successor takes over what they can do; the rest is free', async () => {
  const { editor, reviewer, secondReviewer, admin } = people
  const mine = await on.draft(editor.id)
  const written = await on.draft(secondReviewer.id)
  await on.submit(secondReviewer.id, written)
  await assign(editor, [mine, written], { assignee: reviewer.id, dueOn: '2026-12-24' })
  await actingAs(admin, (tx) => handOverAssignments(tx, reviewer.id, secondReviewer.id))
  expect(await getAssignment(editor, mine)).toMatchObject({ name: 'Rob', dueOn: '2026-12-24' })
  expect(await getAssignment(editor, written)).toMatchObject({ name: null, dueOn: '2026-12-24' })
  await actingAs(admin, (tx) => handOverAssignments(tx, secondReviewer.id, null))
  expect(await getAssignment(editor, mine)).toMatchObject({ name: null })
})
