import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { readLogFilter } from './input.ts'
import type { LogFilter } from './log.ts'
import { listLog, readWholeLog } from './log-queries.ts'

const owner = connectAs('owner')
const superuser = connectAs('super')
const on = desk(connectAs('app'))
let people: Awaited<ReturnType<typeof hireActors>>
let mine: string
let theirs: string

beforeAll(async () => {
  people = await hireActors(owner)
  mine = await on.draft(people.editor.id, 'mine')
  await on.submit(people.editor.id, mine)
  theirs = await on.draft(people.secondEditor.id, 'theirs')
})
afterAll(closePools)

const filter = (more: Partial<LogFilter> = {}): LogFilter => ({ ...readLogFilter({}), ...more })
const log = async (more: Partial<LogFilter> = {}, timeZone = 'UTC') =>
  (await listLog(people.admin, filter(more), timeZone)).lines.map(({ by, act, subject, claimId }) => {
    const claim = claimId === mine ? 'mine' : claimId === theirs ? 'theirs' : null
    return [by, act, claim ?? subject].join(' ')
  })

test('only administrators read the whole log', async () => {
  for (const actor of [people.editor, people.reviewer]) {
    await expect(listLog(actor, filter(), 'UTC')).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(readWholeLog(actor, filter(), 'UTC').next()).rejects.toMatchObject({ reason: 'forbidden' })
  }
  expect(await log()).toHaveLength(8)
})

test.each<[string, Partial<LogFilter> | (() => Partial<LogFilter>), string[]]>([
  ['person', () => ({ person: people.secondEditor.id }), ['Sem create theirs']],
  ['installation', { person: 'installation', act: 'create' }, Array(5).fill(' create person')],
  ['act', { act: 'submit' }, ['Eda submit mine']],
  ['subject', { subject: 'claim' }, ['Sem create theirs', 'Eda submit mine', 'Eda create mine']],
  ['claim, by its address', { claim: 'mine' }, ['Eda submit mine', 'Eda create mine']],
  ['claim, by its id', () => ({ claim: theirs }), ['Sem create theirs']],
  ['several', { act: 'create', claim: 'mine' }, ['Eda create mine']],
  ['what is not there', { claim: 'nowhere' }, []],
])('by %s', async (_, more, expected) => {
  expect(await log(typeof more === 'function' ? more() : more)).toEqual(expected)
})

test('days are those of the newsroom, the last one included', async () => {
  const claim = await on.draft(people.editor.id, 'at-midnight')
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`update events set at = '2026-03-01T23:30:00Z' where claim_id = ${claim}`
  })
  const on1 = { claim: 'at-midnight', from: '2026-03-01', to: '2026-03-01' }
  const on2 = { claim: 'at-midnight', from: '2026-03-02', to: '2026-03-02' }
  expect([(await log(on1)).length, (await log(on2)).length]).toEqual([1, 0])
  expect([(await log(on1, 'Europe/Athens')).length, (await log(on2, 'Europe/Athens')).length]).toEqual([0, 1])
})

test('pages go through every line once, also through lines of one moment', async () => {
  const id = await on.draft(people.editor.id)
  await on.submit(people.editor.id, id)
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`update events set at = '2026-04-01T12:00:00Z'`
  })
  const whole = (await listLog(people.admin, filter(), 'UTC')).lines.map((line) => line.sequence)
  const seen: number[] = []
  let after: LogFilter['after'] = null
  do {
    const page = await listLog(people.admin, filter({ after }), 'UTC', 3)
    seen.push(...page.lines.map((line) => line.sequence))
    after = page.next
  } while (after)
  expect(seen).toEqual(whole)
  expect(whole.length).toBeGreaterThan(9)
  const read = []
  for await (const line of readWholeLog(people.admin, filter(), 'UTC', 3)) read.push(line.sequence)
  expect(read).toEqual(whole)
})
