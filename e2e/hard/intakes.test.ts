import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runningCluster } from '#db/cluster'
import { as } from '#db/testing/newsroom'
import { findNode } from '#scripts/install.mjs'
import { Launcher, temporaryFolder } from './support/launcher.ts'

const root = join(import.meta.dirname, '../..')

/** A worker of its own, with all that it starts in one group. */
function startWorker(dataDir: string) {
  const worker = spawn(findNode(), ['scripts/start.mjs', 'manage', 'worker'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test', DATA_DIR: dataDir },
    stdio: 'inherit',
    detached: true,
  })
  const ended = once(worker, 'exit')
  const kill = async () => {
    if (worker.exitCode === null && worker.signalCode === null) process.kill(-(worker.pid as number), 'SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return { kill }
}

const words = (n: number) => `File number ${n}: ${'no drones were sent. '.repeat(50)}`

/** What an upload leaves behind, with its job. */
const giveFile = (sql: postgres.Sql, editor: string, n: number) =>
  as(sql, editor, async (tx) => {
    const bytes = Buffer.from(words(n))
    const hash = createHash('sha256').update(bytes).digest('hex')
    const [source] = await tx`
      insert into sources (title, publisher, language, kind) values (${`File ${n}`}, 'P', 'en', 'other') returning id`
    await tx`insert into blobs (sha256, size, store) values (${hash}, ${bytes.length}, 'database')`
    await tx`insert into blob_bytes (sha256, bytes) values (${hash}, ${bytes})`
    const [intake] = await tx`
      insert into intakes (source_id, method, reason, blob, file_name)
      values (${source?.id}, 'upload', 'asked', ${hash}, ${`${n}.txt`}) returning id`
    await tx`
      select graphile_worker.add_job('takeIn', json_build_object('intake', id), job_key := 'intake:' || id)
      from intakes where id = ${intake?.id}`
    return source?.id as string
  })

test('five kills while thirty files are read lose none and keep none twice', async () => {
  const dataDir = temporaryFolder()
  const server = await Launcher.start({ DATA_DIR: dataDir, WORKER: 'off' })
  await server.serves()
  const connection = { role: 'counterclaim_app' }
  const sql = postgres(runningCluster(dataDir)?.url as string, { max: 2, onnotice: () => {}, connection })
  onTestFinished(() => sql.end({ timeout: 1 }))
  const [editor] = await sql`select id from people where email = 'editor@example.org'`
  const sources: string[] = []
  for (let n = 0; n < 30; n++) sources.push(await giveFile(sql, editor?.id, n))
  const settled = async () =>
    (await sql`select from intakes where source_id in ${sql(sources)} and state <> 'waiting'`).length

  for (let kill = 1; kill <= 5; kill++) {
    const worker = startWorker(dataDir)
    const enough = kill * 4
    await vi.waitFor(async () => expect(await settled()).toBeGreaterThanOrEqual(enough), {
      timeout: 120_000,
      interval: 20,
    })
    await worker.kill()
  }
  console.log(`${30 - (await settled())} of 30 were left after the fifth kill.`)
  startWorker(dataDir)
  await vi.waitFor(async () => expect(await settled()).toBe(30), { timeout: 180_000, interval: 200 })

  const kept = await sql`
    select i.source_id, i.state, i.failure, count(k.id)::int as captures, min(b.text) as text, bool_and(k.id = i.capture_id) as is_it
    from intakes i left join captures k on k.source_id = i.source_id left join capture_bodies b on b.capture_id = k.id
    where i.source_id in ${sql(sources)} group by i.id`
  expect(kept).toHaveLength(30)
  for (const { source_id: source, text, ...intake } of kept) {
    expect(intake).toEqual({ state: 'kept', failure: null, captures: 1, is_it: true })
    expect(text.trim()).toBe(words(sources.indexOf(source)).trim())
  }
})
