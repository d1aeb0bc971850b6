import type { JobHelpers } from 'graphile-worker'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { startWorker } from '#lib/jobs/worker'
import { changeRole, disablePerson, enablePerson } from '#lib/people/commands'
import { publishClaim } from '#lib/publications/commands'
import { cancelSchedule, schedulePublication, setEmbargo } from './commands.ts'
import { hurrySchedules } from './failing-commands.ts'
import { publishScheduled } from './jobs.ts'
import { countSchedulesOf, getSchedule } from './queries.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const inMilliseconds = (ms: number) => ({ at: new Date(Date.now() + ms), timeZone: 'Europe/Amsterdam' })

async function approved() {
  const id = await on.draft(people.editor.id)
  await on.submit(people.editor.id, id)
  await on.decide(people.reviewer.id, id, 'approve')
  return id
}

async function scheduled(by = people.reviewer, ms = 300) {
  const id = await approved()
  // A busy machine may need longer than a moment, and then there would be nothing left to schedule.
  await schedulePublication(by, id, await on.version(id), inMilliseconds(60_000))
  if (ms < 60_000) await bringForward(id, ms)
  return id
}

async function bringForward(id: string, ms: number) {
  await owner.begin(async (tx) => {
    await tx`alter table schedules disable trigger guard`
    const [due] = await tx`
      update schedules set publish_at = clock_timestamp() + ${ms} * interval '1 millisecond' where claim_id = ${id} returning publish_at`
    await tx`alter table schedules enable trigger guard`
    await tx`update graphile_worker._private_jobs set run_at = ${due?.publish_at} where payload ->> 'claim' = ${id}`
  })
}

const work = () => {
  const worker = startWorker({ tasks: { publishScheduled } })
  onTestFinished(() => worker.stop())
}

const outcomeOf = async (id: string) => {
  const [row] = await owner`select id, outcome, reason, publish_at from schedules where claim_id = ${id}`
  return row
}

const requestOf = async (id: string) => (await owner`select request_id from claims where id = ${id}`)[0]?.request_id

const versions = (id: string) => owner`
  select p.published_at, a.published_by from publications p join publication_approvals a on a.publication_id = p.id
  where p.claim_id = ${id}`

test('what was scheduled is published at its time, once, in the name of who scheduled it', async () => {
  const id = await scheduled()
  work()
  await vi.waitFor(async () => expect((await outcomeOf(id))?.outcome).toBe('published'), { timeout: 15_000 })
  const [version, ...more] = await versions(id)
  expect(more).toEqual([])
  expect(version?.published_by).toBe(people.reviewer.id)
  expect(version?.published_at.getTime()).toBeGreaterThanOrEqual((await outcomeOf(id))?.publish_at.getTime())
})

test('two workers that do the same job at once publish once', async () => {
  const id = await scheduled(people.reviewer, 50)
  const { id: schedule } = (await outcomeOf(id)) ?? {}
  await vi.waitFor(async () => {
    const [row] = await owner`select publish_at < now() as due from schedules where id = ${schedule}`
    expect(row?.due).toBe(true)
  })
  const run = () => Promise.resolve(publishScheduled({ schedule }, {} as JobHelpers))
  const ends = await Promise.allSettled([run(), run(), run(), run()])
  for (const end of ends.filter((one) => one.status === 'rejected')) expect(String(end.reason)).toMatch(/same moment/)
  await run()
  expect(await versions(id)).toHaveLength(1)
  expect((await outcomeOf(id))?.outcome).toBe('published')
})

test('a job that is begun before its time publishes nothing', async () => {
  const id = await scheduled(people.reviewer, 60_000)
  const { id: schedule } = (await outcomeOf(id)) ?? {}
  await expect(publishScheduled({ schedule }, {} as JobHelpers)).rejects.toThrow('not yet time')
  expect(await versions(id)).toEqual([])
})

test('who may no longer publish when the time comes does not, and others are told', async () => {
  const { secondReviewer, editor, reviewer } = people
  const id = await scheduled(secondReviewer)
  // As if it had been scheduled in the very moment in which they left.
  const change = (set: string) =>
    owner.begin(async (tx) => {
      await tx`select set_config('app.actor', 'installation', true)`
      await tx`alter table people disable trigger end_schedules`
      await tx.unsafe(`update people set ${set} where id = '${secondReviewer.id}'`)
      await tx`alter table people enable trigger end_schedules`
    })
  await change(`role = 'editor'`)
  onTestFinished(async () => {
    await change(`role = 'reviewer'`)
  })
  work()
  await vi.waitFor(async () => expect(await outcomeOf(id)).toMatchObject({ outcome: 'failed', reason: 'forbidden' }), {
    timeout: 15_000,
  })
  expect(await versions(id)).toEqual([])
  const told = await owner`select person_id from notifications where claim_id = ${id} and kind = 'publication_failed'`
  expect(told.map((one) => one.person_id).sort()).toEqual([editor.id, reviewer.id].sort())
  const [event] = await owner`select act, actor from events where claim_id = ${id} order by sequence desc limit 1`
  expect(event).toEqual({ act: 'miss schedule', actor: null })
  await publishClaim(reviewer, id, await on.version(id))
  expect(await versions(id)).toHaveLength(1)
})

const told = async (id: string) =>
  [
    ...(await owner`
      select p.name, n.kind from notifications n join people p on p.id = n.person_id where n.claim_id = ${id} order by p.name`),
  ].map((row) => `${row.name}: ${row.kind}`)

test('whoever leaves hands over what they scheduled to a reviewer, in whose name it is published', async () => {
  const { reviewer, secondReviewer, editor, admin } = people
  const taken = await scheduled(secondReviewer)
  await disablePerson(secondReviewer.id, admin, reviewer.id)
  onTestFinished(() => enablePerson(secondReviewer.id, admin))
  expect(await told(taken)).toEqual(['Rea: assigned'])
  expect(await getSchedule(editor, taken, await requestOf(taken))).toMatchObject({ by: 'Rob', publisher: 'Rea' })
  work()
  await vi.waitFor(async () => expect((await outcomeOf(taken))?.outcome).toBe('published'), { timeout: 15_000 })
  expect((await versions(taken))[0]?.published_by).toBe(reviewer.id)
})

test('without a reviewer to take it, the schedule ends at once and those concerned are told', async () => {
  const { reviewer, secondReviewer, editor, secondEditor, admin } = people
  const leave = [
    () => disablePerson(secondReviewer.id, admin),
    () => disablePerson(secondReviewer.id, admin, secondEditor.id),
    () => changeRole(secondReviewer.id, 'editor', admin),
  ]
  for (const leaves of leave) {
    const id = await scheduled(secondReviewer, 60_000)
    expect(await countSchedulesOf(admin, secondReviewer.id)).toBe(1)
    await leaves()
    expect(await countSchedulesOf(admin, secondReviewer.id)).toBe(0)
    await enablePerson(secondReviewer.id, admin)
    await changeRole(secondReviewer.id, 'reviewer', admin)
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'canceled', reason: 'left' })
    const others = (await told(id)).filter((one) => !one.startsWith('Rob'))
    expect(others).toEqual([`${editor.name}: publication_failed`, `${reviewer.name}: publication_failed`])
    await publishClaim(reviewer, id, await on.version(id))
  }
})

test('only a reviewer schedules and cancels, and what moved on meanwhile is refused', async () => {
  const { editor, reviewer, admin } = people
  const id = await approved()
  const version = await on.version(id)
  for (const somebody of [editor, admin]) {
    await expect(schedulePublication(somebody, id, version, inMilliseconds(9_000))).rejects.toThrow('forbidden')
    await expect(cancelSchedule(somebody, id)).rejects.toThrow('forbidden')
  }
  await expect(cancelSchedule(reviewer, id)).rejects.toThrow('wrong_state')
  await expect(schedulePublication(reviewer, id, version - 1, inMilliseconds(9_000))).rejects.toThrow('stale')
  await schedulePublication(reviewer, id, version, inMilliseconds(9_000))
  await expect(schedulePublication(reviewer, id, version, inMilliseconds(9_000))).rejects.toThrow('wrong_state')
  await cancelSchedule(reviewer, id)
  expect((await outcomeOf(id))?.outcome).toBe('canceled')
})

test('under an embargo a publication is refused with its end', async () => {
  const { editor, reviewer, admin } = people
  const id = await approved()
  await expect(setEmbargo(admin, id, { ...inMilliseconds(60_000), reason: 'Agreed' })).rejects.toThrow('forbidden')
  const { at } = inMilliseconds(60_000)
  await setEmbargo(editor, id, { at, timeZone: 'UTC', reason: 'Agreed' })
  const version = await on.version(id)
  const refused = publishClaim(reviewer, id, version)
  await expect(refused).rejects.toMatchObject({ reason: 'embargo' })
  const until = await refused.catch((error) => new Date(error.values.until))
  expect(until).toEqual(at)
  await expect(schedulePublication(reviewer, id, version, inMilliseconds(9_000))).rejects.toThrow('embargo')
})

test('a worker begins with what is overdue, however long its job was to wait after it failed', async () => {
  const id = await scheduled(people.reviewer, 50)
  await owner`
    update graphile_worker._private_jobs set attempts = 6, last_error = 'No', run_at = now() + interval '1 hour'
    where payload ->> 'claim' = ${id}`
  await vi.waitFor(async () => {
    const [row] = await owner`select publish_at < now() as due from schedules where claim_id = ${id}`
    expect(row?.due).toBe(true)
  })
  work()
  await vi.waitFor(async () => expect((await outcomeOf(id))?.outcome).toBe('published'), { timeout: 15_000 })
})

test('what is overdue is tried now, also when its job failed for long or is gone; nothing else is', async () => {
  const [failed, gone, busy, early] = [
    await scheduled(),
    await scheduled(),
    await scheduled(),
    await scheduled(people.reviewer, 60_000),
  ]
  const change = (id: string, set: string) =>
    owner.unsafe(`update graphile_worker._private_jobs set ${set} where payload ->> 'claim' = '${id}'`)
  await vi.waitFor(async () => {
    const [row] =
      await owner`select bool_and(publish_at < now()) as due from schedules where claim_id in ${owner([failed, gone, busy])}`
    expect(row?.due).toBe(true)
  })
  await change(failed, `attempts = 6, last_error = 'No', run_at = now() + interval '1 hour'`)
  await owner`delete from graphile_worker._private_jobs where payload ->> 'claim' = ${gone}`
  await change(busy, `locked_at = now(), locked_by = 'pool-x', attempts = 1`)
  await hurrySchedules()
  await hurrySchedules()
  const jobs = await owner`
    select payload ->> 'claim' as claim, attempts, run_at <= now() as due from graphile_worker._private_jobs
    where payload ->> 'claim' in ${owner([failed, gone, busy, early])}`
  expect(Object.fromEntries(jobs.map(({ claim, attempts, due }) => [claim, [attempts, due]]))).toEqual({
    [failed]: [0, true],
    [gone]: [0, true],
    [busy]: [1, true],
    [early]: [0, false],
  })
  expect(jobs).toHaveLength(4)
})
