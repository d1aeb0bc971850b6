import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hire>>
let party: string

beforeAll(async () => {
  people = await hire(owner)
  const [row] = await as(
    app,
    people.editor,
    (tx) => tx`insert into parties (slug, name, kind) values ('a-party', 'A party', 'state') returning id`,
  )
  party = row?.id
})

const addStatements = (id: string, count: number) =>
  as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    await tx`
      insert into statements (claim_id, position, party_id, stance, wording, words, language)
      select ${id}, n, ${party}, 'asserts', 'reported', 'They say so', 'en' from generate_series(1, ${count}::int) n`
  })

const countOf = async (id: string) => (await app`select count(*)::int from statements where claim_id = ${id}`)[0]?.count

test('a claim has at most 300 statements, and others have theirs', async () => {
  const [full, other] = [await desk(app).draft(people.editor), await desk(app).draft(people.editor)]
  expect(await codeOf(addStatements(full, 10_000))).toBe('CC010')
  expect(await countOf(full)).toBe(0)
  expect(await codeOf(addStatements(full, 300))).toBe('done')
  expect(await codeOf(addStatements(full, 1))).toBe('CC010')
  expect(await codeOf(addStatements(other, 1))).toBe('done')
})

test('one that is removed makes room', async () => {
  const id = await desk(app).draft(people.editor)
  await addStatements(id, 300)
  await as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    await tx`delete from statements where claim_id = ${id} and position = 1`
  })
  expect(await codeOf(addStatements(id, 1))).toBe('done')
  expect(await countOf(id)).toBe(300)
})

test('a full claim may be written over: what stands already is not counted twice', async () => {
  const id = await desk(app).draft(people.editor)
  await addStatements(id, 300)
  const again = as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    await tx`
      insert into statements select * from statements where claim_id = ${id}
      on conflict (id) do update set words = 'They said so'`
  })
  expect(await codeOf(again)).toBe('done')
  expect(await countOf(id)).toBe(300)
})
