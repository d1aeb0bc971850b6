import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Urls } from '#db/cluster/passwords'
import { startServer, type TestServer } from '#db/testing/server'
import { adoptDraft, draftDatabase, isEmpty } from '#scripts/first-database.ts'

let server: TestServer
let urls: Urls
const dataDir = mkdtempSync(join(tmpdir(), 'counterclaim-demo-'))

beforeAll(async () => {
  server = await startServer()
  urls = { url: server.appUrl, ownerUrl: server.ownerUrl, superUrl: server.superUrl }
})
afterAll(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true })
})

/** The program that the launcher runs. */
function prepare({ url, ownerUrl }: Urls, folder: string) {
  const child = spawn(process.execPath, ['--import=./scripts/server-only.ts', 'scripts/prepare.ts', '--demo'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
      DATA_DIR: folder,
      AUTH_SECRET: 'only-for-tests-only-for-tests-only',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = child.stderr.setEncoding('utf8').toArray()
  const ended = once(child, 'exit').then(async ([code, signal]) => ({ code, signal, said: (await said).join('') }))
  return { child, ended }
}

/** All that was done in a database, in order and by whom. */
const story = ({ ownerUrl }: Urls) =>
  reading(
    ownerUrl,
    (sql) => sql`
      select e.act, e.subject, e.fields, e.revision, e.contributes, p.email, c.slug
      from events e left join people p on p.id = e.actor left join claims c on c.id = e.claim_id order by e.sequence`,
  )

async function reading<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Begins to load and kills it as soon as this many things are done. */
async function killedAfter(events: number) {
  const draft = await draftDatabase(urls)
  const { child, ended } = prepare(draft, dataDir)
  await reading(draft.ownerUrl, async (sql) => {
    while ((await lengthOf(sql)) < events) expect(child.exitCode).toBe(null)
    child.kill('SIGKILL')
    expect((await ended).signal).toBe('SIGKILL')
    while (await isAtWork(sql));
  })
  return draft
}

/** The server finishes what the killed program last asked for. */
async function isAtWork(sql: postgres.Sql): Promise<boolean> {
  const sessions = await sql`
    select from pg_stat_activity where datname = current_database() and usename = 'counterclaim'`
  return sessions.length > 0
}

async function lengthOf(sql: postgres.Sql): Promise<number> {
  const [table] = await sql`select to_regclass('public.events') is not null as there`
  if (!table?.there) return 0
  const [row] = await sql`select count(*)::int from events`
  return row?.count
}

test('a load that was killed, again and again, is made anew from the start', async () => {
  const undisturbed = await draftDatabase(urls)
  const elsewhere = join(dataDir, 'elsewhere')
  mkdirSync(elsewhere)
  expect(await prepare(undisturbed, elsewhere).ended).toEqual({ code: 0, signal: null, said: '' })
  const whole = await story(undisturbed)

  for (const events of [1, 5, 150, whole.length - 10]) {
    await killedAfter(events)
    expect(await isEmpty(urls.superUrl)).toBe(true)
  }
  const accounts = readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')
  const draft = await draftDatabase(urls)
  expect((await prepare(draft, dataDir).ended).code).toBe(0)
  await adoptDraft(urls.superUrl)

  expect(await isEmpty(urls.superUrl)).toBe(false)
  expect(await story(urls)).toEqual(whole)
  expect(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')).toBe(accounts)
})

test('nothing is loaded over a load that was killed', async () => {
  const draft = await killedAfter(20)
  const before = await story(draft)
  const { code, said } = await prepare(draft, dataDir).ended
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^Error: .*empty database/) })
  expect(await story(draft)).toEqual(before)
})
