import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
let live: string
beforeAll(async () => {
  people = await hire(connectAs('owner'))
  live = await on.published(people.editor, people.reviewer)
})

const revised = async () => {
  const id = await on.published(people.editor, people.reviewer)
  await on.move(people.editor, id, 'draft')
  return id
}
const named = async (id: string) => {
  const [row] = await app`select id as claim, slug from claims where id = ${id}`
  return { claim: row?.claim, slug: row?.slug }
}
const submit = (id: string, kind: string, mergedInto: object | null | undefined) =>
  codeOf(on.submit(people.editor, id, kind, 'It says the same.', { mergedInto }))

test('a retraction names the published claim that takes its place', async () => {
  const id = await revised()
  expect(await submit(id, 'retraction', await named(live))).toBe('done')
})

test('one that names none is a retraction as well', async () => {
  expect(await submit(await revised(), 'retraction', null)).toBe('done')
})

test('nothing but a retraction merges a claim', async () => {
  const id = await revised()
  for (const kind of ['update', 'correction', 'clarification'])
    expect(await submit(id, kind, await named(live)), kind).toBe('CC006')
})

test('not into itself, a draft, another name, or one that does not exist', async () => {
  const id = await revised()
  const draft = await on.draft(people.editor)
  for (const target of [
    await named(id),
    await named(draft),
    { ...(await named(live)), slug: 'another-name' },
    { claim: randomUUID(), slug: 'no-such-claim' },
    {},
  ])
    expect(await submit(id, 'retraction', target), JSON.stringify(target)).toBe('CC006')
})

test('not into one that is retracted itself', async () => {
  const gone = await revised()
  await on.submit(people.editor, gone, 'retraction', 'It was wrong.')
  await on.decide(people.reviewer, gone, 'approve')
  await on.publish(people.reviewer, gone)
  expect(await submit(await revised(), 'retraction', await named(gone))).toBe('CC006')
})

test('a content that does not say whether it merges is none of this schema', async () => {
  expect(await submit(await revised(), 'update', undefined)).toBe('CC006')
})

test('what would change the verdict is part of what is frozen, and found by its words', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  await as(
    app,
    editor,
    (tx) => tx`update claims set would_change = 'A bill of lading', version = version + 1 where id = ${id}`,
  )
  expect(await codeOf(on.submit(editor, id, 'first', null, { wouldChange: null }))).toBe('CC006')
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  const found = await connectAs('public')`
    select claim_id from public_words where words @@ websearch_to_tsquery('simple', fold_words('lading'))`
  expect(found.map(({ claim_id }) => claim_id)).toContain(id)
  const [told] = await app`select fields from events where claim_id = ${id} and 'would_change' = any (fields)`
  expect(told?.fields).toEqual(['would_change'])
})

/** Approved, and waiting for its publication. */
const approved = async (id: string, mergedInto: object) => {
  await on.submit(people.editor, id, 'retraction', 'It says the same.', { mergedInto })
  await on.decide(people.reviewer, id, 'approve')
}
const publish = (id: string) => codeOf(on.publish(people.reviewer, id))

test('what takes its place must still stand when the retraction is published', async () => {
  const [one, other] = [await revised(), await revised()]
  await approved(one, await named(other))
  await on.submit(people.editor, other, 'retraction', 'It was wrong.')
  await on.decide(people.reviewer, other, 'approve')
  expect(await publish(other)).toBe('done')
  expect(await publish(one)).toBe('CC032')
  const next = await revised()
  await approved(next, await named(live))
  expect(await publish(next)).toBe('done')
})

test('of two that would merge into each other at the same instant one goes on to stand', async () => {
  for (let turn = 0; turn < 5; turn++) {
    const [one, other] = [await revised(), await revised()]
    await approved(one, await named(other))
    await approved(other, await named(one))
    expect((await Promise.all([publish(one), publish(other)])).toSorted()).toEqual(['CC032', 'done'])
  }
})
