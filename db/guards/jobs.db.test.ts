import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const reader = connectAs('public')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

test('the application works with jobs and changes nothing about their tables; the public does not see them', async () => {
  const add = `select graphile_worker.add_job('tidy', '{}')`
  expect(await codeOf(app.unsafe(add))).toBe('done')
  expect(await codeOf(app`select release_dead_workers()`)).toBe('done')
  for (const statement of [
    'create table graphile_worker.mine ()',
    'truncate graphile_worker._private_jobs',
    'drop policy app on graphile_worker._private_jobs',
    'alter table graphile_worker._private_jobs disable row level security',
    'delete from graphile_worker.migrations',
    'update graphile_worker.migrations set breaking = false',
    'delete from graphile_worker._private_tasks',
    'update graphile_worker._private_tasks set identifier = identifier',
    'delete from graphile_worker._private_job_queues',
    'delete from graphile_worker._private_known_crontabs',
    `create function graphile_worker.mine() returns int language sql as 'select 1'`,
  ]) {
    expect(await codeOf(app.unsafe(statement)), statement).toBe('42501')
  }
  expect(await codeOf(reader.unsafe(add))).toBe('42501')
  expect(await codeOf(reader`select from graphile_worker._private_jobs`)).toBe('42501')
  expect(await codeOf(reader`select release_dead_workers()`)).toBe('42501')
  expect(await codeOf(reader`select settle_failed_job(1, 'retry')`)).toBe('42501')
})

test('only an administrator settles what failed', async () => {
  const settle = (who: string, what = 'retry') => codeOf(as(app, who, (tx) => tx`select settle_failed_job(1, ${what})`))
  for (const who of ['', 'installation', people.editor, people.reviewer]) expect(await settle(who)).toBe('CC001')
  expect(await settle(people.admin)).toBe('done')
  expect(await settle(people.admin, 'run')).toBe('CC003')
})

test('whatever the public sees changed leaves a word for what it keeps, in the same transaction', async () => {
  const { editor, reviewer } = people
  const tags = async (work: Promise<unknown>) => {
    const [before] = await owner`select coalesce(max(sequence), 0) as last from public_changes`
    await work
    return (await reader`select distinct tag from public_changes where sequence > ${before?.last} order by tag`).map(
      ({ tag }) => tag,
    )
  }
  const id = await on.draft(editor, 'told-of')
  await on.submit(editor, id)
  expect(await tags(on.decide(reviewer, id, 'approve'))).toEqual([])
  expect(await tags(on.publish(reviewer, id))).toEqual(['claim:told-of', 'claims'])
  const suspend = as(
    app,
    reviewer,
    (tx) => tx`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, 'suspended', ${reviewer})`,
  )
  expect(await tags(suspend)).toEqual(['claim:told-of', 'claims'])
  expect(await codeOf(app`insert into public_changes (tag) values ('claims')`)).toBe('42501')
  expect(await codeOf(app`select public_changed('claims')`)).toBe('42501')
})
