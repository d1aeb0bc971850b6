import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'
import { recordDesk } from './record-desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
const topics = recordDesk(app, 'topic')
let people: Awaited<ReturnType<typeof hire>>
let claim: string
beforeAll(async () => {
  people = await hire(owner)
  claim = await on.draft(people.editor)
})

const run = (who: string | null, statement: string) => codeOf(as(app, who, (tx) => tx.unsafe(statement)))
const add = async (who: string, more: Record<string, string | null> = {}) => {
  const row = { claim_id: claim, body: 'Who says so?', author: people.admin, ...more }
  const [comment] = await as(app, who, (tx) => tx<{ id: string }[]>`insert into comments ${tx(row)} returning id`)
  return comment?.id as string
}
const column = async (id: string, name: string) =>
  (await owner`select ${owner(name)} from comments where id = ${id}`)[0]?.[name]

test('a comment stands in the name of who writes, and an admin writes none', async () => {
  expect(await codeOf(add(people.admin))).toBe('CC001')
  expect(await codeOf(add(people.editor, { body: ' ' }))).toBe('CC003')
  const id = await add(people.editor)
  expect(await column(id, 'author')).toBe(people.editor)
})

test('a comment saves no claim and makes no contributor', async () => {
  const id = await on.draft(people.editor)
  const before = await on.version(id)
  await on.submit(people.editor, id)
  await add(people.reviewer, { claim_id: id })
  expect(await on.version(id)).toBe(before + 1)
  expect(await codeOf(on.decide(people.reviewer, id, 'approve'))).toBe('done')
  const acts = await owner`select act, contributes from events where claim_id = ${id} and subject = 'comment'`
  expect(acts.map((row) => ({ ...row }))).toEqual([{ act: 'comment', contributes: false }])
})

test('a comment keeps its words; its author takes it back, and then they are gone', async () => {
  const { editor, reviewer } = people
  const id = await add(editor)
  const change = (who: string, set: string) => run(who, `update comments set ${set} where id = '${id}'`)
  expect(await change(editor, `body = 'Another'`)).toBe('CC005')
  expect(await change(editor, `author = '${reviewer}'`)).toBe('42501')
  expect(await run(editor, `delete from comments where id = '${id}'`)).toBe('42501')
  expect(await change(reviewer, 'removed_at = now()')).toBe('CC001')
  expect(await change(editor, 'removed_at = now()')).toBe('done')
  expect(await column(id, 'body')).toBeNull()
  expect(await change(editor, `removed_at = null, body = 'Back'`)).toBe('CC005')
})

test('anybody who writes resolves and reopens a thread, in their own name', async () => {
  const { editor, secondEditor, admin } = people
  const id = await add(editor)
  const reply = await add(secondEditor, { thread_id: id })
  const set = (who: string, which: string, at: string, by: string | null = null) =>
    run(who, `update comments set resolved_at = ${at}, resolved_by = ${by ? `'${by}'` : 'null'} where id = '${which}'`)
  expect(await set(admin, id, 'now()', admin)).toBe('CC001')
  expect(await set(secondEditor, reply, 'now()', secondEditor)).toBe('CC003')
  expect(await set(secondEditor, id, 'now()', editor)).toBe('done')
  expect(await column(id, 'resolved_by')).toBe(secondEditor)
  expect(await set(editor, id, 'now()', editor)).toBe('CC003')
  expect(await set(editor, id, 'null')).toBe('done')
})

test('a reply answers the beginning of a thread on the same claim', async () => {
  const { editor } = people
  const other = await on.draft(editor)
  const first = await add(editor)
  const reply = await add(editor, { thread_id: first })
  expect(await codeOf(add(editor, { thread_id: reply }))).toBe('CC003')
  expect(await codeOf(add(editor, { thread_id: first, claim_id: other }))).toBe('CC003')
  expect(await codeOf(add(editor, { thread_id: first, about: 'field', part: 'finding' }))).toBe('23514')
})

test('people are mentioned by the author, while the comment is written', async () => {
  const { editor, reviewer } = people
  const mention = (id: string) => `insert into comment_mentions values ('${id}', '${reviewer}')`
  const id = await add(editor)
  expect(await run(editor, mention(id))).toBe('CC005')
  const together = as(app, editor, async (tx) => {
    const [row] =
      await tx`insert into comments (claim_id, body, author) values (${claim}, 'Look', ${editor}) returning id`
    await tx.unsafe(mention(row?.id))
  })
  expect(await codeOf(together)).toBe('done')
  expect(await run(editor, `delete from comment_mentions`)).toBe('42501')
})

test('a request for changes carries a comment, with it or already open', async () => {
  const { editor, reviewer, secondReviewer } = people
  const ask = (who: string, id: string) =>
    codeOf(
      as(app, who, async (tx) => {
        await tx`
          insert into review_decisions (request_id, decision, hash, decided_by)
          select r.id, 'request_changes', r.hash, ${who} from claims c join review_requests r on r.id = c.request_id where c.id = ${id}`
        await tx`update claims set state = 'changes_requested', version = version + 1 where id = ${id}`
      }),
    )
  const id = await on.draft(editor)
  await on.submit(editor, id)
  expect(await ask(reviewer, id)).toBe('CC003')
  await add(secondReviewer, { claim_id: id })
  expect(await ask(reviewer, id)).toBe('CC003')
  const own = await add(reviewer, { claim_id: id })
  await run(editor, `update comments set resolved_at = now(), resolved_by = '${editor}' where id = '${own}'`)
  expect(await ask(reviewer, id)).toBe('CC003')
  await add(reviewer, { claim_id: id })
  expect(await ask(reviewer, id)).toBe('done')
})

test('a comment that came with a decision is its author’s own decision, and is not taken back', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.draft(editor)
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'request_changes')
  const [decision] =
    await owner`select d.id from review_decisions d join review_requests r on r.id = d.request_id where r.claim_id = ${id}`
  expect(await codeOf(add(secondReviewer, { claim_id: id, decision_id: decision?.id }))).toBe('CC003')
  expect(await codeOf(add(reviewer, { decision_id: decision?.id }))).toBe('CC003')
  const comment = await add(reviewer, { claim_id: id, decision_id: decision?.id })
  expect(await run(reviewer, `update comments set removed_at = now() where id = '${comment}'`)).toBe('CC001')
})

test('a comment is about a claim or about a record that there is, never both or neither', async () => {
  const { editor, secondEditor } = people
  const topic = await topics.draft(editor)
  const ofTopic = { claim_id: null, record_subject: 'topic', record_id: topic }
  expect(await codeOf(add(editor, { claim_id: null }))).toBe('23514')
  expect(await codeOf(add(editor, { ...ofTopic, claim_id: claim }))).toBe('23514')
  expect(await codeOf(add(editor, { ...ofTopic, record_id: null }))).toBe('23514')
  expect(await codeOf(add(editor, { ...ofTopic, record_subject: 'source' }))).toBe('23503')
  expect(await codeOf(add(editor, { ...ofTopic, record_subject: 'party' }))).toBe('23503')
  const first = await add(editor, ofTopic)
  expect(await codeOf(add(secondEditor, { thread_id: first }))).toBe('CC003')
  expect(await codeOf(add(secondEditor, { ...ofTopic, record_id: await topics.draft(editor), thread_id: first }))).toBe(
    'CC003',
  )
  expect(await codeOf(add(secondEditor, { ...ofTopic, thread_id: first }))).toBe('done')
  const [event] = await owner`select act, claim_id, revision from events where subject_id = ${first}`
  expect({ ...event }).toEqual({ act: 'comment', claim_id: null, revision: null })
})

test('a record is sent back with a comment, with it or already open, of the reviewer’s own', async () => {
  const { editor, reviewer, secondReviewer } = people
  const ask = (who: string, id: string) =>
    codeOf(
      as(
        app,
        who,
        (tx) => tx`
          insert into record_decisions (request_id, decision, hash, decided_by)
          select id, 'request_changes', hash, ${who} from record_requests where record_id = ${id}`,
      ),
    )
  const id = await topics.draft(editor)
  await topics.submit(editor, id)
  const ofTopic = { claim_id: null, record_subject: 'topic', record_id: id }
  await add(secondReviewer, ofTopic)
  expect(await ask(reviewer, id)).toBe('CC003')
  await add(reviewer, ofTopic)
  expect(await ask(reviewer, id)).toBe('done')
  const [decision] =
    await owner`select d.id from record_decisions d join record_requests r on r.id = d.request_id where r.record_id = ${id}`
  const withIt = { ...ofTopic, record_decision_id: decision?.id }
  expect(await codeOf(add(secondReviewer, withIt))).toBe('CC003')
  expect(await codeOf(add(reviewer, { ...withIt, record_id: await topics.draft(editor) }))).toBe('CC003')
  const comment = await add(reviewer, withIt)
  expect(await run(reviewer, `update comments set removed_at = now() where id = '${comment}'`)).toBe('CC001')
})

test('who approves has ticked every point that stands', async () => {
  const { editor, reviewer, secondReviewer, admin } = people
  const point = async (who: string, text: string) => {
    const [row] = await as(
      app,
      who,
      (tx) => tx`insert into checklist_points (text, added_by) values (${text}, ${who}) returning id`,
    )
    return row?.id as string
  }
  expect(await codeOf(point(editor, 'Mine'))).toBe('CC001')
  const [names, dates, old] = [await point(admin, 'Names'), await point(admin, 'Dates'), await point(admin, 'Old')]
  const retire = (who: string) =>
    run(who, `update checklist_points set retired_at = now(), retired_by = '${who}' where id = '${old}'`)
  expect(await retire(editor)).toBe('CC001')
  expect(await retire(admin)).toBe('done')
  expect(await retire(admin)).toBe('CC003')
  expect(await run(admin, `update checklist_points set text = 'Other'`)).toBe('42501')

  const id = await on.draft(editor)
  await on.submit(editor, id)
  const approve = (points: string[]) =>
    codeOf(
      as(app, reviewer, async (tx) => {
        const [decision] = await tx`
          insert into review_decisions (request_id, decision, hash, decided_by)
          select r.id, 'approve', r.hash, ${reviewer} from claims c join review_requests r on r.id = c.request_id where c.id = ${id} returning id`
        for (const each of points) await tx`insert into decision_points values (${decision?.id}, ${each})`
        await tx`update claims set state = 'approved', version = version + 1 where id = ${id}`
      }),
    )
  expect(await approve([])).toBe('CC030')
  expect(await approve([names])).toBe('CC030')
  expect(await approve([names, dates])).toBe('done')
  const [decision] =
    await owner`select d.id from review_decisions d join review_requests r on r.id = d.request_id where r.claim_id = ${id}`
  expect(await run(reviewer, `insert into decision_points values ('${decision?.id}', '${old}')`)).toBe('CC005')
  expect(await run(secondReviewer, `insert into decision_points values ('${decision?.id}', '${old}')`)).toBe('CC005')
})
