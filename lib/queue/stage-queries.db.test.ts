import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { assign } from '#lib/assignments/commands'
import { listStages } from './stage-queries.ts'

const owner = connectAs('owner')
const superuser = connectAs('super')
const on = desk(connectAs('app'))
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

/** Moves what the log says of a claim into the past: the hours ago that each of its moves was made. */
const lived = (claim: string, ...hoursAgo: number[]) =>
  superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    const moves =
      await sql`select sequence from events where claim_id = ${claim} and subject = 'claim' and act <> 'save' order by sequence`
    expect(moves).toHaveLength(hoursAgo.length)
    for (const [n, { sequence }] of moves.entries())
      await sql`update events set at = now() - make_interval(hours => ${hoursAgo[n] as number}) where sequence = ${sequence}`
  })

test('a fresh installation has stages in which nothing is and nothing was', async () => {
  const nothing = { count: 0, overdue: 0, longest: null, time: null }
  expect(await listStages(people.admin, '2026-11-22')).toEqual(
    ['draft', 'changes_requested', 'in_review', 'approved'].map((state) => ({ state, ...nothing })),
  )
})

test('each stage tells what is in it, what is overdue, and how long half of its claims took', async () => {
  const { editor, reviewer } = people
  const first = await on.published(editor.id, reviewer.id)
  await lived(first, 100, 90, 70, 69)
  const second = await on.draft(editor.id)
  await on.submit(editor.id, second)
  await on.decide(reviewer.id, second, 'request_changes')
  await on.submit(editor.id, second)
  await lived(second, 60, 30, 26, 19)
  const third = await on.published(editor.id, reviewer.id)
  await lived(third, 24 * 200, 24 * 190, 24 * 120, 24 * 100)
  const waiting = await on.draft(editor.id)
  await on.draft(editor.id)
  await assign(editor, [waiting], { dueOn: '2026-11-21' })

  const stages = new Map((await listStages(people.admin, '2026-11-22')).map(({ state, ...stage }) => [state, stage]))
  expect(stages.get('draft')).toMatchObject({ count: 2, overdue: 1, longest: { id: waiting, sentence: 'A claim' } })
  expect(stages.get('in_review')).toMatchObject({ count: 1, overdue: 0, longest: { id: second } })
  expect(stages.get('approved')).toMatchObject({ count: 0, longest: null })
  const hours = (state: 'draft') => {
    const { median = 0, count } = stages.get(state)?.time ?? {}
    return [Math.round(median / 3600), count]
  }
  expect(hours('draft')).toEqual([20, 2])
  expect(hours('changes_requested' as 'draft')).toEqual([7, 1])
  expect(hours('in_review' as 'draft')).toEqual([12, 2])
  expect(hours('approved' as 'draft')).toEqual([1, 1])
})
