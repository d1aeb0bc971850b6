import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const publicSide = connectAs('public')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

const keep = (actor: string | null, form: string, person = actor) =>
  as(
    app,
    actor,
    (tx) =>
      tx`insert into working_copies (person_id, form, values) values (${person}, ${form}, ${tx.json({ context: 'Half a thought' })})`,
  )
const formsSeenBy = (actor: string | null) =>
  as(app, actor, async (tx) => (await tx<{ form: string }[]>`select form from working_copies`).map((row) => row.form))

test('a working copy can be read, changed and dropped by its owner, and by nobody else', async () => {
  await keep(people.editor, 'claim:new')
  expect(await formsSeenBy(people.editor)).toEqual(['claim:new'])
  const others = [people.secondEditor, people.reviewer, people.admin, 'installation', null]
  for (const other of others) {
    expect(await formsSeenBy(other), String(other)).toEqual([])
    const changed = await as(app, other, (tx) => tx`update working_copies set values = '{}' returning form`)
    const dropped = await as(app, other, (tx) => tx`delete from working_copies returning form`)
    expect([changed.length, dropped.length], String(other)).toEqual([0, 0])
  }
  expect(await codeOf(publicSide`select * from working_copies`)).toBe('42501')
  const changed = await as(app, people.editor, (tx) => tx`update working_copies set values = '{}' returning form`)
  const dropped = await as(app, people.editor, (tx) => tx`delete from working_copies returning form`)
  expect([changed.length, dropped.length]).toEqual([1, 1])
})

test("nobody writes a working copy in another's name, or hands theirs over", async () => {
  expect(await codeOf(keep(people.editor, 'claim:new', people.secondEditor))).toBe('42501')
  expect(await codeOf(keep(null, 'claim:new', people.secondEditor))).toBe('42501')
  expect(await codeOf(keep(people.secondEditor, 'claim:new'))).toBe('done')
  const handOver = as(app, people.secondEditor, (tx) => tx`update working_copies set person_id = ${people.editor}`)
  expect(await codeOf(handOver)).toBe('42501')
})

test('typing leaves no trace in the log', async () => {
  const count = async () => (await owner`select count(*)::int as count from events`)[0]?.count
  const before = await count()
  await keep(people.reviewer, 'claim:new')
  await as(app, people.reviewer, (tx) => tx`update working_copies set values = '{"context": "More"}'`)
  await as(app, people.reviewer, (tx) => tx`delete from working_copies`)
  expect(await count()).toBe(before)
})

test('a form of a claim names one that exists, and goes with it when it is discarded', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await codeOf(keep(people.editor, `claim:${nobody}:text`))).toBe('23503')
  const [discarded, kept] = [await on.draft(people.editor), await on.draft(people.editor)]
  await keep(people.secondEditor, `claim:${discarded}:text`)
  await keep(people.secondEditor, `claim:${kept}:text`)
  await on.move(people.editor, discarded, 'discarded')
  const forms = await formsSeenBy(people.secondEditor)
  expect(forms).toContain(`claim:${kept}:text`)
  expect(forms).not.toContain(`claim:${discarded}:text`)
})

test('a copy holds so much and no more', async () => {
  const values = (length: number) => ({ context: 'x'.repeat(length) })
  const write = (length: number) =>
    as(
      app,
      people.admin,
      (tx) =>
        tx`insert into working_copies (person_id, form, values) values (${people.admin}, 'settings:site', ${tx.json(values(length))})`,
    )
  expect(await codeOf(write(1_000_001))).toBe('23514')
  expect(await codeOf(write(900_000))).toBe('done')
})
