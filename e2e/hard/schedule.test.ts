import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import postgres from 'postgres'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runningCluster } from '#db/cluster'
import { freePort } from '#db/cluster/server'
import { desk } from '#db/guards/desk'
import { as } from '#db/testing/newsroom'
import { signInWith } from '#e2e/support/sign-in'
import { findNode } from '#scripts/install.mjs'
import { browserFlags, findBrowser } from '#scripts/testing/browser.ts'
import { Launcher, temporaryFolder } from './support/launcher.ts'

const aMinute = 60_000
const root = join(import.meta.dirname, '../..')

async function open(more: Record<string, string> = {}) {
  const dataDir = temporaryFolder()
  const settings = { DATA_DIR: dataDir, PORT: String(await freePort()), ...more }
  const server = await Launcher.start(settings)
  await server.serves()
  return { dataDir, settings, server }
}

/** The database as it runs now, as the application's role. */
function connect(dataDir: string) {
  const sql = postgres(runningCluster(dataDir)?.url as string, {
    max: 2,
    onnotice: () => {},
    connection: { role: 'counterclaim_app' },
  })
  onTestFinished(() => sql.end({ timeout: 1 }))
  return sql
}

async function approved(sql: postgres.Sql, slug: string) {
  const people = await sql`select id, split_part(email, '@', 1) as account from people`
  const idOf = (account: string) => people.find((one) => one.account === account)?.id as string
  const on = desk(sql)
  const id = await on.draft(idOf('editor'), slug)
  await on.submit(idOf('editor'), id)
  await on.decide(idOf('reviewer'), id, 'approve')
  return { id, reviewer: idOf('reviewer') }
}

/** What the action does, to the second. */
const scheduleIn = (sql: postgres.Sql, { id, reviewer }: Awaited<ReturnType<typeof approved>>, seconds: number) =>
  as(
    sql,
    reviewer,
    (tx) => tx`
      insert into schedules (claim_id, request_id, hash, publish_at, time_zone, scheduled_by)
      select ${id}, r.id, r.hash, now() + ${seconds} * interval '1 second', 'UTC', ${reviewer}
      from claims c join review_requests r on r.id = c.request_id where c.id = ${id}`,
  )

test('what two people approved and scheduled is published within a minute of its time, once, across a restart', async () => {
  const { dataDir, settings, server } = await open()
  const { id } = await approved(connect(dataDir), 'scheduled-across-a-restart')
  const { password } = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'))
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags })
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ baseURL: server.url })
  await signIn(page, password)
  const due = new Date(Math.ceil((Date.now() + 30_000) / aMinute) * aMinute)
  await schedule(page, id, due)
  await page.close()

  await server.kill()
  const again = await Launcher.start(settings)
  await again.serves()
  const early = await again.status('/claims/scheduled-across-a-restart')
  if (Date.now() < due.getTime()) expect(early).toBe(404)
  await vi.waitFor(async () => expect(await again.status('/claims/scheduled-across-a-restart')).toBe(200), {
    timeout: Math.max(0, due.getTime() - Date.now()) + aMinute,
    interval: 500,
  })
  const sql = connect(dataDir)
  const versions = await sql`select published_at from publications where claim_id = ${id}`
  expect(versions).toHaveLength(1)
  const late = versions[0]?.published_at - due.getTime()
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(aMinute)
  expect((await sql`select outcome from schedules where claim_id = ${id}`)[0]?.outcome).toBe('published')
  console.log(`Published ${late} ms after its time, and after a restart.`)
})

const signIn = (page: Page, password: string) => signInWith(page, { email: 'reviewer@example.org', password })

async function schedule(page: Page, id: string, due: Date) {
  await page.goto(`/desk/claims/${id}`)
  await page.getByText('Publish at a time …').click()
  const [date, time] = due.toISOString().split('T') as [string, string]
  await page.getByLabel('Day').first().fill(date)
  await page.getByLabel('Time', { exact: true }).first().fill(time.slice(0, 5))
  await page.getByLabel('As clocks show it in').selectOption('UTC')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByText('Scheduled by Demo reviewer.').waitFor()
}

test('with WORKER=off jobs wait for a worker of its own, and what it publishes is on the pages of the server', async () => {
  const { dataDir, server } = await open({ WORKER: 'off' })
  const sql = connect(dataDir)
  const claim = await approved(sql, 'published-elsewhere')
  await scheduleIn(sql, claim, 1)
  const isDue = async () => {
    const [row] = await sql`select publish_at < now() as due from schedules where claim_id = ${claim.id}`
    expect(row?.due).toBe(true)
  }
  await vi.waitFor(isDue, { timeout: 10_000 })
  // From now on the server keeps in mind that there is no such page.
  expect(await server.status('/claims/published-elsewhere')).toBe(404)

  const worker = spawn(findNode(), ['scripts/start.mjs', 'manage', 'worker'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test', DATA_DIR: dataDir },
    stdio: 'inherit',
  })
  const ended = once(worker, 'exit')
  onTestFinished(() => void worker.kill('SIGKILL'))
  await vi.waitFor(async () => expect(await server.status('/claims/published-elsewhere')).toBe(200), {
    timeout: aMinute,
    interval: 200,
  })
  worker.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('ten kills while thirty publications come due lose none and publish none twice', async () => {
  const { dataDir, settings, ...first } = await open()
  let { server } = first
  const sql = connect(dataDir)
  const ids: string[] = []
  for (let n = 0; n < 30; n++) {
    const { id, reviewer } = await approved(sql, `kill-${n}`)
    await scheduleIn(sql, { id, reviewer }, 4 + n)
    ids.push(id)
  }
  for (let kill = 0; kill < 10; kill++) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2_500))
    await server.kill()
    server = await Launcher.start(settings)
    await server.serves()
  }
  const now = connect(dataDir)
  const left = () => now`select from schedules where claim_id in ${now(ids)} and outcome is null`
  await vi.waitFor(async () => expect(await left()).toHaveLength(0), { timeout: 3 * aMinute, interval: 500 })
  const rows = await now`
    select c.slug, s.outcome, count(p.id)::int as versions, max(p.published_at) - s.publish_at as late
    from schedules s join claims c on c.id = s.claim_id left join publications p on p.claim_id = c.id
    where s.claim_id in ${now(ids)} group by c.slug, s.outcome, s.publish_at`
  expect(rows.map(({ outcome, versions }) => [outcome, versions])).toEqual(ids.map(() => ['published', 1]))
  for (const { slug } of rows) expect(await server.status(`/claims/${slug}`), slug).toBe(200)
  const [{ late } = {}] = await now`
    select max(extract(epoch from p.published_at - s.publish_at))::float as late
    from schedules s join publications p on p.claim_id = s.claim_id where s.claim_id in ${now(ids)}`
  expect(late).toBeLessThan(60)
  console.log(`Thirty publications across ten kills; the latest ${late.toFixed(1)} s after its time.`)
})
