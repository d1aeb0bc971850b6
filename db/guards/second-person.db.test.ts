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

test('a reviewer who contributed nothing approves, and the approved bytes are published', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  const { hash } = await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  const [row] = await app`
    select p.number, p.hash, b.body = f.body as same, a.published_by from publications p
    join publication_bodies b on b.publication_id = p.id join frozen_bodies f on f.hash = p.hash
    join publication_approvals a on a.publication_id = p.id where p.claim_id = ${id}`
  expect(row).toEqual({ number: 1, hash, same: true, published_by: reviewer })
})

test('the author cannot review, whatever the role', async () => {
  const id = await on.draft(people.reviewer)
  await on.submit(people.reviewer, id)
  expect(await codeOf(on.decide(people.reviewer, id, 'approve'))).toBe('CC004')
  expect(await codeOf(on.decide(people.reviewer, id, 'request_changes'))).toBe('CC004')
  expect(await codeOf(on.decide(people.secondReviewer, id, 'approve'))).toBe('done')
})

test('who edited late, or only one part, contributed', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.draft(editor)
  await as(app, reviewer, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    await tx`insert into gate_waivers (claim_id, gate, reason) values (${id}, 'asserted', 'Nobody on record asserts this')`
  })
  await on.submit(editor, id)
  expect(await codeOf(on.decide(reviewer, id, 'approve'))).toBe('CC004')
  expect(await codeOf(on.decide(secondReviewer, id, 'approve'))).toBe('done')
})

test('who only submitted wrote the note, and contributed', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.draft(editor)
  await on.submit(reviewer, id)
  expect(await codeOf(on.decide(reviewer, id, 'approve'))).toBe('CC004')
  expect(await codeOf(on.decide(secondReviewer, id, 'approve'))).toBe('done')
})

test('contributions to what is published no longer count; those to the next revision do', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.draft(secondReviewer)
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  await on.move(editor, id, 'draft')
  await on.write(editor, id, 'A claim, said better')
  await on.submit(editor, id, 'update', 'Said better')
  expect(await codeOf(on.decide(secondReviewer, id, 'approve'))).toBe('done')
})

test('work that was withdrawn or abandoned still counts as a contribution', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.published(editor, secondReviewer)
  await on.move(reviewer, id, 'draft')
  await on.write(reviewer, id, 'Smuggled in')
  await on.move(reviewer, id, 'published')
  await on.move(editor, id, 'draft')
  await on.submit(editor, id, 'update', 'What stands in the drafts')
  expect(await codeOf(on.decide(reviewer, id, 'approve'))).toBe('CC004')
  expect(await codeOf(on.decide(secondReviewer, id, 'approve'))).toBe('done')
})

test('an editor or an admin cannot review or publish', async () => {
  const { editor, secondEditor, admin, reviewer } = people
  const id = await on.draft(editor)
  await on.submit(editor, id)
  expect(await codeOf(on.decide(secondEditor, id, 'approve'))).toBe('CC001')
  expect(await codeOf(on.decide(admin, id, 'approve'))).toBe('CC001')
  await on.decide(reviewer, id, 'approve')
  expect(await codeOf(on.publish(secondEditor, id))).toBe('CC001')
  expect(await codeOf(on.publish(admin, id))).toBe('CC001')
  expect(await codeOf(as(app, secondEditor, (tx) => on.insertPublication(tx, id)))).toBe('CC001')
  expect(await codeOf(on.publish(reviewer, id))).toBe('done')
})

test('nothing is published without an approval', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  expect(
    await codeOf(
      as(
        app,
        reviewer,
        (tx) => tx`insert into publications (claim_id, number, kind, hash) values (${id}, 1, 'first', 'x')`,
      ),
    ),
  ).toBe('CC004')
  await on.submit(editor, id)
  expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
  await on.decide(reviewer, id, 'request_changes')
  expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  expect(await codeOf(on.publish(reviewer, id))).toBe('done')
})

test('an approval is void once somebody edits', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  await on.move(editor, id, 'draft')
  expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
  await on.submit(editor, id)
  expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
  await on.decide(reviewer, id, 'approve')
  expect(await codeOf(on.publish(reviewer, id))).toBe('done')
})

test('another hash, number, kind or note than the approved one is refused', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  const other = await as(app, editor, (tx) => on.freeze(tx, id, 'first', null, { finding: 'Something else' }))
  for (const changed of [{ hash: other.hash }, { number: 2 }, { kind: 'update' }, { note: 'Not approved' }]) {
    expect(
      await codeOf(as(app, reviewer, (tx) => on.insertPublication(tx, id, changed))),
      JSON.stringify(changed),
    ).toBe('CC006')
  }
  expect(await codeOf(on.publish(reviewer, id))).toBe('done')
  expect(await codeOf(as(app, reviewer, (tx) => on.insertPublication(tx, id, { number: 2 })))).toBe('CC004')
})

test('the approval of one claim publishes no other', async () => {
  const { editor, reviewer } = people
  const approved = await on.draft(editor)
  const { hash } = await on.submit(editor, approved)
  await on.decide(reviewer, approved, 'approve')
  const other = await on.draft(editor)
  const insert = as(
    app,
    reviewer,
    (tx) => tx`insert into publications (claim_id, number, kind, hash) values (${other}, 1, 'first', ${hash})`,
  )
  expect(await codeOf(insert)).toBe('CC004')
  expect(await codeOf(on.publish(reviewer, approved))).toBe('done')
})

test('a decision names the hash that was frozen, and frozen bytes their own', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  await on.submit(editor, id)
  expect(await codeOf(on.decide(reviewer, id, 'approve', 'f'.repeat(64)))).toBe('CC006')
  expect(
    await codeOf(as(app, editor, (tx) => tx`insert into frozen_bodies (hash, body) values (${'f'.repeat(64)}, '{}')`)),
  ).toBe('23514')
  expect(await codeOf(on.decide(reviewer, id, 'approve'))).toBe('done')
})

test('a suspension is confirmed or lifted by a second person', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.published(editor, reviewer)
  const act = (person: string, what: string, number = 1) =>
    codeOf(
      as(
        app,
        person,
        (tx) =>
          tx`insert into suspensions (claim_id, number, act, acted_by) values (${id}, ${number}, ${what}, ${person})`,
      ),
    )
  const isSuspended = async () =>
    (await owner`select suspended from public_claims where claim_id = ${id}`)[0]?.suspended
  expect(await act(editor, 'suspended')).toBe('CC001')
  expect(await act(reviewer, 'lifted')).toBe('CC003')
  expect(await act(reviewer, 'suspended', 2)).toBe('CC003')
  expect(await act(reviewer, 'suspended')).toBe('done')
  expect(await isSuspended()).toBe(true)
  expect(await act(reviewer, 'confirmed')).toBe('CC004')
  expect(await act(reviewer, 'lifted')).toBe('CC004')
  expect(await act(people.admin, 'confirmed')).toBe('CC001')
  expect(await act(secondReviewer, 'confirmed')).toBe('done')
  expect(await act(reviewer, 'lifted')).toBe('CC004')
  expect(await act(editor, 'lifted')).toBe('done')
  expect(await isSuspended()).toBe(false)
})
