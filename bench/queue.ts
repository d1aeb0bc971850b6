import '#scripts/server-only.ts'
import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import { freePort } from '#db/cluster/server'
import { migrate } from '#db/migrate'
import { startServer } from '#db/testing/server'
import type { Actor } from '#lib/people/person'
import { findNode } from '#scripts/install.mjs'
import { measure, type Timing } from './measuring/timing.ts'

const sizes = [100, 10_000]
const rounds = 60
const fill = readFileSync(join(import.meta.dirname, 'claims.sql'), 'utf8')

/**
 * How long the lists of the desk take with a hundred claims and with ten thousand, in the database and as whole pages, in
 * a newsroom made for it.
 * npm run bench -- queue
 */
export async function run() {
  const server = await startServer()
  // Also when something fails: the database and the site are only there for this.
  const stops = [() => server.stop()]
  try {
    const secret = randomBytes(32).toString('hex')
    const environment = {
      DATABASE_URL: server.appUrl,
      DATABASE_OWNER_URL: server.ownerUrl,
      AUTH_SECRET: secret,
      WORKER: 'off',
    }
    Object.assign(process.env, environment)
    await migrate({ url: server.appUrl, ownerUrl: server.ownerUrl })
    const database = new URL(server.ownerUrl).pathname
    const owner = postgres(Object.assign(new URL(server.superUrl), { pathname: database }).href, {
      max: 1,
      onnotice: () => {},
    })
    stops.unshift(() => owner.end())
    const reviewer = await hire(owner)
    const cookie = await signIn(owner, reviewer.id, secret)
    const site = await startSite(environment)
    stops.unshift(site.stop)
    const { closePools } = await import('#db/client')
    stops.unshift(closePools)
    const found: Map<string, Timing>[] = []
    let made = 0
    for (const size of sizes) {
      await owner.begin(async (sql) => {
        await sql`set local session_replication_role = replica`
        await sql.unsafe(fill, [made + 1, size])
      })
      made = size
      await owner`vacuum analyze`
      found.push(new Map([...(await measureQueries(reviewer)), ...(await measurePages(site.url, cookie))]))
    }
    print(found as [Map<string, Timing>, Map<string, Timing>])
  } finally {
    for (const stop of stops) await stop()
  }
}

async function hire(owner: postgres.Sql): Promise<Actor> {
  await owner`select set_config('app.actor', 'installation', false)`
  const people = await owner<{ id: string }[]>`
    insert into people (email, name, role) values ('a@example.org', 'Rea', 'reviewer'), ('b@example.org', 'Eda', 'editor'),
      ('c@example.org', 'Sem', 'editor'), ('d@example.org', 'Rob', 'reviewer') returning id`
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`insert into topics (slug, title, language) values ('a-topic', 'A topic', 'en')`
  })
  return { id: people[0]?.id as string, role: 'reviewer', name: 'Rea' }
}

async function signIn(owner: postgres.Sql, personId: string, secret: string): Promise<string> {
  const id = randomUUID()
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`insert into sessions (id, person_id, expires_at) values (${id}, ${personId}, now() + interval '1 day')`
  })
  const { sessionCookie } = await import('#lib/auth/cookies')
  return `${sessionCookie().name}=${await encode({ token: { sessionId: id }, secret, maxAge: 86_400 })}`
}

async function startSite(environment: Record<string, string>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'))
  const port = String(await freePort())
  const child = spawn(findNode(), ['scripts/start.mjs'], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: port,
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  for await (const line of child.stdout) if (String(line).includes('Counterclaim runs at')) break
  child.stdout.resume()
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

async function measureQueries(actor: Actor): Promise<[string, Timing][]> {
  const { countQueue, listQueue } = await import('#lib/queue/queries')
  const { listStages } = await import('#lib/queue/stage-queries')
  const { readQueueFilter } = await import('#lib/queue/input')
  const today = new Date().toISOString().slice(0, 10)
  const filters = {
    'being worked on': {},
    'waits for me': { turn: 'me' },
    'assigned to nobody': { turn: 'nobody' },
    'in review': { which: 'in_review' },
    overdue: { overdue: 'yes' },
    'due soonest': { order: 'due' },
    all: { which: 'all' },
    'to be checked again': { which: 'recheck' },
  }
  const timings: [string, Timing][] = []
  for (const [name, search] of Object.entries(filters)) {
    const filter = readQueueFilter(search)
    timings.push([`list: ${name}`, await measure(() => listQueue(actor, filter, today), rounds)])
    timings.push([`count: ${name}`, await measure(() => countQueue(actor, filter, today), rounds)])
  }
  let deep = readQueueFilter({})
  for (let page = 0; page < 10; page++) {
    const { next } = await listQueue(actor, deep, today)
    deep = { ...deep, after: next ?? deep.after }
  }
  timings.push(['list: the last reached of ten pages', await measure(() => listQueue(actor, deep, today), rounds)])
  timings.push(['stages', await measure(() => listStages(actor, today), rounds)])
  return timings
}

async function measurePages(url: string, cookie: string): Promise<[string, Timing][]> {
  const timings: [string, Timing][] = []
  for (const path of ['/desk', '/desk/queue', '/desk/queue?turn=me', '/desk/queue?which=all']) {
    const page = async () => {
      const response = await fetch(url + path, { headers: { cookie } })
      const html = await response.text()
      if (!response.ok || !html.includes('Ruritania')) throw new Error(`${path}: ${response.status}, no claims`)
    }
    timings.push([path, await measure(page, rounds)])
  }
  return timings
}

function print([few, many]: [Map<string, Timing>, Map<string, Timing>]) {
  const text = (n: number) => n.toFixed(1).padStart(8)
  console.log(
    `milliseconds, ${rounds} rounds${' '.repeat(23)}p50 of ${sizes[0]}   p95 of ${sizes[0]}   p50 of ${sizes[1]}   p95 of ${sizes[1]}   ratio of p50`,
  )
  for (const [name, small] of few) {
    const big = many.get(name) as Timing
    const figures = [small.p50, small.p95, big.p50, big.p95].map(text).join('     ')
    console.log(`${name.padEnd(42)}${figures}     ${(big.p50 / small.p50).toFixed(2)}`)
  }
}
