import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { addJob } from '#db/queue'
import { connectAs } from '#db/testing/database'
import { holdLife } from '#db/worker-life'
import { releaseDeadWorkers } from './commands.ts'
import type { Task } from './task.ts'
import { startWorker } from './worker.ts'

const owner = connectAs('owner')
afterAll(closePools)

const add = (name: string, payload: object, more: { runAt?: Date; key?: string } = {}) =>
  actingAs('installation', (tx) => addJob(tx, name, { payload, runAt: more.runAt, key: more.key }))

function work(tasks: Record<string, Task>) {
  const worker = startWorker({ tasks })
  onTestFinished(() => worker.stop())
  return worker
}

const jobs = (name: string) => owner`
  select j.id, j.attempts, j.last_error, j.locked_by, j.payload, j.key from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${name} order by j.id`

test('a job of a committed transaction is done once, one of a transaction that failed never', async () => {
  const done: unknown[] = []
  work({ note: async (payload) => void done.push(payload) })
  const failing = actingAs('installation', async (tx) => {
    await addJob(tx, 'note', { payload: { n: 'never' }, runAt: undefined, key: undefined })
    throw new Error('it went wrong')
  })
  await expect(failing).rejects.toThrow('it went wrong')
  await add('note', { n: 'once' })
  await vi.waitFor(async () => expect(await jobs('note')).toEqual([]), { timeout: 10_000 })
  expect(done).toEqual([{ n: 'once' }])
})

test('a job waits for its instant, and of one key only the newest waits', async () => {
  const later = new Date(Date.now() + 3_600_000)
  await add('later', { n: 1 }, { runAt: later, key: 'one' })
  await add('later', { n: 2 }, { runAt: later, key: 'one' })
  expect((await jobs('later')).map((job) => job.payload)).toEqual([{ n: 2 }])
})

test('a job that fails waits for its next turn with the reason, in words without values', async () => {
  work({
    fail: async () => {
      throw new Error('Failed query: select secret\nparams: secret', { cause: new Error('the server said no') })
    },
  })
  await add('fail', {})
  await vi.waitFor(
    async () => expect((await jobs('fail'))[0]).toMatchObject({ attempts: 1, last_error: 'the server said no' }),
    { timeout: 10_000 },
  )
})

test('jobs of a worker that died are done by the next; those of one that lives are left to it', async () => {
  const lock = (name: string, worker: string) => owner`
    update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now(), attempts = 1
    where task_id = (select id from graphile_worker._private_tasks where identifier = ${name})`
  await add('orphan', { of: 'a dead worker' })
  await add('busy', { of: 'a living worker' })
  const life = holdLife('pool-living')
  await life.held
  await lock('orphan', 'pool-dead')
  await lock('busy', 'pool-living')
  const done: unknown[] = []
  work({ orphan: async (payload) => void done.push(payload), busy: async (payload) => void done.push(payload) })
  await vi.waitFor(() => expect(done).toEqual([{ of: 'a dead worker' }]), { timeout: 10_000 })
  await releaseDeadWorkers()
  expect((await jobs('busy'))[0]?.locked_by).toBe('pool-living')
  await life.end()
  await vi.waitFor(
    async () => {
      await releaseDeadWorkers()
      expect((await jobs('busy'))[0]?.locked_by ?? 'free').not.toBe('pool-living')
    },
    { timeout: 10_000 },
  )
  await vi.waitFor(() => expect(done).toHaveLength(2), { timeout: 10_000 })
})

test('a worker holds its lock while it works, and begins again after its connections were cut', async () => {
  const { promise: isOpen, resolve: open } = Promise.withResolvers<void>()
  work({ long: () => isOpen, short: async () => {} })
  await add('long', {})
  await vi.waitFor(async () => expect((await jobs('long'))[0]?.locked_by).toMatch(/^pool-/), { timeout: 10_000 })
  await releaseDeadWorkers()
  expect((await jobs('long'))[0]?.locked_by).toMatch(/^pool-/)
  open()
  await vi.waitFor(async () => expect(await jobs('long')).toEqual([]), { timeout: 10_000 })
  await connectAs('super')`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'counterclaim_worker'`
  await add('short', {})
  await vi.waitFor(async () => expect(await jobs('short')).toEqual([]), { timeout: 15_000 })
})
