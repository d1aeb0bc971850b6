import type postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const owner = connectAs('owner')
const app = connectAs('app')
const reader = connectAs('public')
const steps = desk(app)
let people: Awaited<ReturnType<typeof hire>>

beforeAll(async () => {
  people = await hire(owner)
})

const tell = (id: string, of: string) => (tx: postgres.TransactionSql) =>
  tx`insert into claim_doubles (claim_id, of_id) values (${id}, ${of})`

const discardAs = (person: string, id: string, of: string) =>
  as(app, person, async (tx) => {
    await tx`update claims set state = 'discarded', version = version + 1 where id = ${id}`
    await tell(id, of)(tx)
  })

test('a double is told of by who discards the draft, with the act itself, and the log has it', async () => {
  const [double, one] = [await steps.draft(people.editor), await steps.draft(people.secondEditor)]
  expect(await codeOf(as(app, null, tell(double, one)))).toBe('CC001')
  expect(await codeOf(as(app, people.editor, tell(double, one)))).toBe('CC002')
  const saved = as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${double}`
    await tell(double, one)(tx)
  })
  expect(await codeOf(saved)).toBe('CC003')
  expect(await codeOf(discardAs(people.secondEditor, double, one))).toBe('CC001')
  expect(await codeOf(discardAs(people.editor, double, one))).toBe('done')
  const events = await app`select act, subject, contributes from events where claim_id = ${double} order by sequence`
  expect(events.slice(-2)).toEqual([
    { act: 'discard', subject: 'claim', contributes: false },
    { act: 'merge', subject: 'claim', contributes: false },
  ])
  expect(await codeOf(as(app, people.editor, tell(double, one)))).not.toBe('done')
})

test('only of a claim that stands, and not of itself', async () => {
  const [double, gone] = [await steps.draft(people.editor), await steps.draft(people.editor)]
  await steps.move(people.editor, gone, 'discarded')
  expect(await codeOf(discardAs(people.editor, double, gone))).toBe('CC003')
  expect(await codeOf(discardAs(people.editor, double, double))).not.toBe('done')
  const published = await steps.published(people.editor, people.reviewer)
  expect(await codeOf(discardAs(people.editor, published, double))).not.toBe('done')
  expect(await codeOf(discardAs(people.admin, double, published))).toBe('done')
})

test('it stays, and readers do not see it', async () => {
  const [double, one] = [await steps.draft(people.editor), await steps.draft(people.editor)]
  await discardAs(people.editor, double, one)
  for (const change of [
    app`delete from claim_doubles`,
    app`update claim_doubles set of_id = claim_id`,
    reader`select * from claim_doubles`,
  ])
    expect(await codeOf(change)).toBe('42501')
  expect(await app`select of_id from claim_doubles where claim_id = ${double}`).toEqual([{ of_id: one }])
})
