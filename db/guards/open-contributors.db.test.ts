import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

const kept = async (claim: string) =>
  (await owner`select person_id from open_contributors where claim_id = ${claim} order by person_id`).map(
    (row) => row.person_id,
  )
const counted = async (claim: string) =>
  (
    await owner`
      select id from people where is_contributor(${claim}, revision_of(${claim}), id) order by id`
  ).map((row) => row.id)

test('whom lists show as contributors are those that the guards count, through publication and revision', async () => {
  const { editor, secondEditor, reviewer, secondReviewer } = people
  const id = await on.draft(editor)
  const agree = async (...expected: string[]) => {
    expect(await kept(id)).toEqual(expected.sort())
    expect(await counted(id)).toEqual(expected.sort())
  }
  await agree(editor)
  await on.write(secondEditor, id, 'Another sentence')
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'request_changes')
  await on.write(reviewer, id, 'A better sentence')
  await on.submit(editor, id)
  await on.decide(secondReviewer, id, 'approve')
  await agree(editor, secondEditor, reviewer)
  await on.publish(secondReviewer, id)
  await agree()
  await on.move(editor, id, 'draft')
  await agree()
  await on.write(secondReviewer, id, 'The next sentence')
  await agree(secondReviewer)
})

test('nobody of the app writes them', async () => {
  const id = await on.draft(people.editor)
  expect(await codeOf(as(app, people.editor, (tx) => tx`delete from open_contributors where claim_id = ${id}`))).toBe(
    '42501',
  )
  const forge = as(app, people.editor, (tx) => tx`insert into open_contributors values (${id}, ${people.reviewer})`)
  expect(await codeOf(forge)).toBe('42501')
})
