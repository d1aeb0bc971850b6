import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { closePools } from '#db/client'
import { loadDemo } from '#db/demo/load'
import { recordDesk } from '#db/guards/record-desk'
import { migrate } from '#db/migrate'
import { connectAs } from '#db/testing/database'
import { as, hire } from '#db/testing/newsroom'
import { startServer, template } from '#db/testing/server'
import { findPostgres15 } from '#scripts/testing/postgres.ts'
import { readMigrations } from './migrations.ts'
import { checkBackup, restoreBackup } from './restore.ts'
import { dropOurs } from './schema.ts'
import { leftOut } from './tables.ts'
import { writeBackup } from './write.ts'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-backup-'))
const file = join(folder, 'whole')
const app = connectAs('app')
const owner = connectAs('owner')
const administrator = postgres(inject('superUrl'), { max: 1, onnotice: () => {} })
const ownerUrl = process.env.DATABASE_OWNER_URL as string
let people: Awaited<ReturnType<typeof hire>>

type Target = { url: string; ownerUrl: string; sql: postgres.Sql }

/** An empty installation on the same server. */
async function install(): Promise<Target> {
  const name = `restore_${randomBytes(6).toString('hex')}`
  await administrator.unsafe(`create database ${name} template ${template} owner counterclaim_owner`)
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const target = { url: on(process.env.DATABASE_URL as string), ownerUrl: on(ownerUrl) }
  const sql = postgres(target.ownerUrl, { max: 1, onnotice: () => {} })
  gone.push(async () => {
    await sql.end({ timeout: 1 })
    await administrator.unsafe(`drop database if exists ${name} with (force)`)
  })
  return { ...target, sql }
}
const gone: (() => Promise<void>)[] = []

/** Every table of ours, projections too, whatever a backup holds, as one line with the digest of its rows. */
async function digest(sql: postgres.Sql): Promise<Record<string, string>> {
  const tables = await sql<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  const digests: Record<string, string> = {}
  const passing = leftOut.filter((name) => !name.startsWith('public_') || name === 'public_changes')
  await sql.begin(async (tx) => {
    await tx`select set_config('TimeZone', 'UTC', true)`
    for (const { name } of tables.filter(({ name }) => !passing.includes(name))) {
      const [row] = await tx.unsafe<{ digest: string }[]>(
        `select count(*) || ' ' || md5(coalesce(string_agg(j, E'\n' order by j collate "C"), '')) as digest from (select to_jsonb(t)::text as j from public."${name}" t) rows`,
      )
      digests[name] = row?.digest ?? ''
    }
  })
  return digests
}

const restore = (target: Target, from = file, replace?: string) =>
  restoreBackup({ ownerUrl: target.ownerUrl, file: from, login: 'counterclaim', ...(replace && { replace }) })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )

beforeAll(async () => {
  await loadDemo({ dataDir: folder })
  people = await hire(owner)
  const { editor, reviewer } = people
  for (const subject of ['page', 'party'] as const) await recordDesk(app, subject).published(editor, reviewer)
  await as(app, people.admin, (tx) => tx`update installation set name = 'Ελέγχω "all"', version = version + 1`)
  const told = await writeBackup({ ownerUrl, file })
  expect(told.rows).toBeGreaterThan(500)
}, 40_000)
afterAll(async () => {
  await closePools()
  for (const leave of gone) await leave()
  await administrator.end({ timeout: 1 })
  rmSync(folder, { recursive: true })
})

test('what is restored elsewhere is the same in every table, projections among them, and works on', async () => {
  const before = await digest(owner)
  const target = await install()
  await target.sql`create table orders (id int primary key)`
  await target.sql`insert into orders values (1)`
  await restore(target)
  // Tables of others in the same database are left alone.
  const { orders, ...restored } = await digest(target.sql)
  expect(orders).toMatch(/^1 /)
  expect(restored).toEqual(before)
  const there = postgres(target.url, { max: 1, onnotice: () => {}, connection: { role: 'counterclaim_app' } })
  try {
    const id = await recordDesk(there, 'topic').published(people.editor, people.reviewer)
    expect(await there`select from record_publications where record_id = ${id}`).toHaveLength(1)
    await expect(recordDesk(there, 'topic').draft(people.admin)).rejects.toThrow('this needs the role')
    await expect(there`update publications set note = 'x'`).rejects.toThrow('permission denied')
  } finally {
    await there.end({ timeout: 1 })
  }
  await expect(target.sql`update publications set note = 'x'`).rejects.toThrow('immutable')
  await migrate(target)
})

test('what a restore makes way for is all that our migrations made, and nothing else', async () => {
  const { sql } = await install()
  await sql`create function order_of(int) returns int language sql return $1`
  await sql.begin((tx) => dropOurs(tx, readMigrations()))
  const left = await sql`
    select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    union all select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')`
  expect(left.map(({ name }) => name)).toEqual(['order_of'])
})

test('from one server to another and back, an older one where it is installed', async () => {
  const older = await startServer(findPostgres15() ?? undefined)
  const admin = postgres(older.superUrl, { max: 1, onnotice: () => {} })
  try {
    const name = 'elsewhere'
    await admin.unsafe(`create database ${name} owner counterclaim_owner`)
    const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
    const there = { url: on(older.appUrl), ownerUrl: on(older.ownerUrl) }
    await migrate(there)
    const sql = postgres(there.ownerUrl, { max: 1, onnotice: () => {} })
    await restore({ ...there, sql })
    expect(await digest(sql)).toEqual(await digest(owner))
    const back = join(folder, 'back')
    await writeBackup({ ownerUrl: there.ownerUrl, file: back })
    await sql.end({ timeout: 1 })
    const target = await install()
    await restore(target, back)
    expect(await digest(target.sql)).toEqual(await digest(owner))
  } finally {
    await admin.end({ timeout: 1 })
    await older.stop()
  }
})

test('only its owner may read the file, it holds no sessions, and none is written over another', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  for (const name of leftOut) expect(text).not.toContain(`{"table":"${name}"`)
  for (const { name } of await owner<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public'`) {
    if (!leftOut.includes(name)) expect(text, name).toContain(`{"table":"${name}"`)
  }
  expect(await refusal(writeBackup({ ownerUrl, file }))).toMatch(/is there already/)
})

test('gzip and coreutils alone can prove a backup', () => {
  const lines = execFileSync('gunzip', ['-c', file], { maxBuffer: 1e9 }).toString('utf8').split('\n')
  const last = JSON.parse(lines.at(-2) as string)
  const digestOf = `gunzip -c ${JSON.stringify(file)} | head -n -1 | sha256sum`
  expect(execFileSync('sh', ['-c', digestOf]).toString().split(' ')[0]).toBe(last.sha256)
})

test('a file that is not what was written is refused before anything changes', async () => {
  const target = await install()
  const before = await digest(target.sql)
  const whole = readFileSync(file)
  const plain = gunzipSync(whole)
  const changed = (at: number) => {
    const copy = Buffer.from(plain)
    copy[at] = (copy[at] as number) ^ 1
    return gzipSync(copy)
  }
  const lineless = Buffer.from(plain.subarray(0, plain.lastIndexOf('\n', plain.length - 2) + 1))
  const flipped = Buffer.from(whole)
  flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] as number) ^ 16
  const samples: [string, Buffer][] = [
    ['cut in the middle', whole.subarray(0, Math.floor(whole.length / 2))],
    ['cut by its last byte', whole.subarray(0, -1)],
    ['cut before its hash', gzipSync(lineless)],
    ['a packed byte', flipped],
    ['more behind it', gzipSync(Buffer.concat([plain, Buffer.from('x')]))],
    ['empty', gzipSync('')],
    ['something else', Buffer.from('no backup at all')],
    ...[40, 5000, Math.floor(plain.length / 3), Math.floor(plain.length / 2), plain.length - 3].map(
      (at): [string, Buffer] => [`the byte ${at}`, changed(at)],
    ),
  ]
  for (const [what, bytes] of samples) {
    const sample = join(folder, 'damaged')
    writeFileSync(sample, bytes)
    expect(await refusal(checkBackup(sample)), what).toMatch(/damaged|another version|format/)
    expect(await refusal(restore(target, sample)), what).toMatch(/damaged|another version|format/)
    rmSync(sample)
  }
  expect(await digest(target.sql)).toEqual(before)
})

test('an installation gives way only by its name, not while somebody uses it, and not to a restore that is killed', async () => {
  const target = await install()
  await as(
    target.sql,
    'installation',
    (tx) => tx`insert into people (email, name, role) values ('a@example.org', 'A', 'admin')`,
  )
  const before = await digest(target.sql)
  expect(await refusal(restore(target))).toMatch(/holds the installation "Counterclaim" already/)
  expect(await refusal(restore(target, file, 'Another'))).toMatch(/holds the installation/)
  const busy = postgres(target.url, { max: 1, onnotice: () => {} })
  await busy`select 1`
  expect(await refusal(restore(target, file, 'Counterclaim'))).toMatch(/is running on this database/)
  await busy.end({ timeout: 1 })

  let killed: Promise<unknown> | undefined
  const work = restoreBackup({
    ownerUrl: target.ownerUrl,
    file,
    login: 'counterclaim',
    replace: 'Counterclaim',
    onProgress({ step, table }) {
      if (killed || step !== 'load' || table !== 'events') return
      killed = administrator`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = ${new URL(target.url).pathname.slice(1)} and state <> 'idle'`.execute()
    },
  })
  expect(await refusal(work)).not.toBe('done')
  expect(killed).toBeDefined()
  expect(await digest(target.sql)).toEqual(before)
  expect(await refusal(restore(target, file, 'Counterclaim'))).toBe('done')
})

test('what the triggers would have refused is not restored either', async () => {
  const plain = gunzipSync(readFileSync(file)).toString('utf8')
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  // Somebody rewrites what was published and makes every hash of the file anew.
  const start = plain.indexOf('{"table":"publication_bodies"')
  const rows = plain.indexOf('\n', start) + 1
  const end = plain.indexOf('\n\\.\n', rows) + 1
  const before = plain.slice(rows, end)
  const after = before.replace('"language":"en"', '"language":"nl"')
  expect(after).not.toBe(before)
  const body = (plain.slice(0, rows) + after + plain.slice(end)).replace(sha(before), sha(after))
  const lines = body.split('\n').slice(0, -2)
  const whole = `${lines.join('\n')}\n`
  const forged = join(folder, 'forged')
  writeFileSync(forged, gzipSync(`${whole}${JSON.stringify({ sha256: sha(whole) })}\n`))
  expect(await refusal(checkBackup(forged).then(() => {}))).toBe('done')
  const target = await install()
  expect(await refusal(restore(target, forged))).toMatch(/a published text is not the one that its hash names/)
})
