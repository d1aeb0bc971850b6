import { createTranslator } from 'next-intl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { addJob } from '#db/queue'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { readLogFilter } from '#lib/events/input'
import { listLog } from '#lib/events/log-queries'
import { type Say, tell } from '#lib/events/sentence'
import messages from '#messages/desk'
import { forgetChanges, giveUpJob, retryJob } from './commands.ts'
import { tidy } from './jobs.ts'
import { areJobsBehind, getJobCounts, listJobs } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const say = createTranslator({ locale: 'en', messages, namespace: 'desk.event' }) as unknown as Say

/** What the log tells of a job, oldest first. */
async function told(job: string) {
  const { lines } = await listLog(people.admin, readLogFilter({ subject: 'job' }), 'UTC')
  const ofIt = lines.filter(({ subjectId }) => BigInt(subjectId.replaceAll('-', '')) === BigInt(job))
  return ofIt.reverse().map((line) => `${line.by} ${tell(line, say, 'en')}`)
}

async function job(state: 'failed' | 'failing' | 'running' | 'waiting', claim: string = crypto.randomUUID()) {
  const payload = { claim }
  const runAt = new Date(Date.now() + 3_600_000)
  await actingAs('installation', (tx) => addJob(tx, 'tidy', { payload, runAt, key: undefined }))
  const changes = {
    failed: `attempts = max_attempts, last_error = 'No server'`,
    failing: `attempts = 1, last_error = 'No server'`,
    running: `locked_at = now(), locked_by = 'pool-x', attempts = 1`,
    waiting: 'attempts = 0',
  }
  const [row] = await owner.unsafe(
    `update graphile_worker._private_jobs set ${changes[state]} where payload ->> 'claim' = '${payload.claim}' returning id::text`,
  )
  return row?.id as string
}

test('an administrator sees what failed first, and each job with its claim, its turn and the error', async () => {
  const ids = { waiting: await job('waiting'), running: await job('running'), failed: await job('failed') }
  const listed = await listJobs(people.admin)
  expect(listed.map(({ id, state }) => [id, state])).toEqual([
    [ids.failed, 'failed'],
    [ids.running, 'running'],
    [ids.waiting, 'waiting'],
  ])
  expect(listed[0]).toMatchObject({ task: 'tidy', error: 'No server', runAt: expect.any(Date) })
  expect(await getJobCounts(people.admin)).toEqual({ total: 3, isWorked: false })
  for (const other of [people.editor, people.reviewer]) {
    await expect(listJobs(other)).rejects.toThrow('forbidden')
    await expect(getJobCounts(other)).rejects.toThrow('forbidden')
  }
})

test('only what failed is tried again or given up, and only by an administrator', async () => {
  const { admin, editor, reviewer } = people
  const there = async (id: string) => {
    const [row] = await owner`
      select attempts, run_at <= now() as due from graphile_worker._private_jobs where id = ${id}::bigint`
    return row ?? null
  }
  for (const state of ['failed', 'failing'] as const) {
    const id = await job(state)
    for (const other of [editor, reviewer]) {
      await expect(retryJob(other, id)).rejects.toThrow('forbidden')
      await expect(giveUpJob(other, id)).rejects.toThrow('forbidden')
    }
    await retryJob(admin, id)
    expect(await there(id)).toEqual({ attempts: 0, due: true })
    await giveUpJob(admin, id)
    expect(await there(id)).toBeNull()
    expect(await told(id)).toEqual([
      'Ada tried a job again that had failed: tidying up',
      'Ada gave up a job that had failed: tidying up',
    ])
  }
  for (const id of [await job('waiting'), await job('running'), '424242']) {
    const before = await there(id)
    await expect(retryJob(admin, id)).rejects.toThrow('not_found')
    await expect(giveUpJob(admin, id)).rejects.toThrow('not_found')
    expect(await there(id)).toEqual(before)
    expect(await told(id)).toEqual([])
  }
})

test('the job of what somebody ordered is tried again, but not given up', async () => {
  const id = await job('failed')
  await owner`
    update graphile_worker._private_jobs set task_id = (graphile_worker.add_job('publishScheduled')).task_id where id = ${id}::bigint`
  await expect(giveUpJob(people.admin, id)).rejects.toThrow('not_found')
  await retryJob(people.admin, id)
  expect(await told(id)).toEqual(['Ada tried a job again that had failed: publishing at a time'])
})

test('what an administrator did with the job of a claim stands in the log of that claim', async () => {
  const { editor, admin } = people
  const claim = await desk(connectAs('app')).draft(editor.id)
  const id = await job('failed', claim)
  await retryJob(admin, id)
  const { lines } = await listLog(admin, readLogFilter({ claim, subject: 'job' }), 'UTC')
  expect(lines).toMatchObject([
    { act: 'retry', claimId: claim, subjectId: `00000000-0000-0000-0000-${id.padStart(12, '0')}` },
  ])
})

test('jobs are behind when one that is due has waited for minutes', async () => {
  expect(await areJobsBehind()).toBe(false)
  const id = await job('waiting')
  await owner`update graphile_worker._private_jobs set run_at = now() - interval '6 minutes' where id = ${id}::bigint`
  expect(await areJobsBehind()).toBe(true)
  await owner`update graphile_worker._private_jobs set run_at = now() - interval '1 minute' where id = ${id}::bigint`
  expect(await areJobsBehind()).toBe(false)
})

test('changes that every server has followed are forgotten after a day', async () => {
  await owner`insert into public_changes (tag, at) values ('old', now() - interval '25 hours'), ('new', now())`
  await forgetChanges()
  expect((await owner`select tag from public_changes where tag in ('old', 'new')`).map(({ tag }) => tag)).toEqual([
    'new',
  ])
})

test('old mail and what was read long ago are tidied away, and nothing else', async () => {
  const { editor, reviewer } = people
  const claim = await desk(connectAs('app')).draft(editor.id)
  await connectAs('super').begin(async (sql) => {
    // Triggers would set their instants anew.
    await sql`set local session_replication_role = replica`
    await sql`
      insert into mails (person_id, subject, state, expires_at, sent_at) values
        (${reviewer.id}, 'old', 'sent', now() - interval '40 days', now() - interval '31 days'),
        (${reviewer.id}, 'old, given up', 'given_up', now() - interval '31 days', null),
        (${reviewer.id}, 'new', 'sent', now() - interval '40 days', now() - interval '29 days'),
        (${reviewer.id}, 'waits', 'queued', now() - interval '40 days', null)`
    await sql`
      insert into notifications (person_id, kind, claim_id, subject, caused_by, at, read_at, mail_id)
      select ${reviewer.id}, 'mention', ${claim}, news.subject, ${editor.id}, now() - told, now() - read, m.id
      from (values ('read long ago', interval '100 days', interval '91 days'), ('never read', '366 days', null),
        ('read', '100 days', '89 days'), ('unread', '300 days', null)) news (subject, told, read),
        mails m where m.subject = 'old'`
  })
  await tidy()
  const left = async (table: string) =>
    (await owner.unsafe(`select subject from ${table} order by subject`)).map(({ subject }) => subject)
  expect(await left('mails')).toEqual(['new', 'waits'])
  expect(await left('notifications')).toEqual(['read', 'unread'])
})
