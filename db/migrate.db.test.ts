import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, inject, test } from 'vitest'
import { migrate } from './migrate.ts'

const migrations = join(import.meta.dirname, 'migrations')
const administrator = connect(inject('superUrl'))

function connect(url: string, role?: string) {
  const sql = postgres(url, { max: 2, onnotice: () => {}, connection: role ? { role } : {} })
  afterAll(() => sql.end({ timeout: 1 }))
  return sql
}

/** An empty database of the owner's, gone after the tests. */
async function emptyDatabase(options = '') {
  const name = `migrate_${randomBytes(6).toString('hex')}`
  await administrator.unsafe(`create database ${name} owner counterclaim_owner ${options}`)
  afterAll(async () => {
    await administrator.unsafe(`drop database if exists ${name} with (force)`)
  })
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  return { name, url: on(inject('appUrl')), ownerUrl: on(inject('ownerUrl')), superUrl: on(inject('superUrl')) }
}

const refusal = (work: Promise<void>) =>
  work.then(
    () => null,
    (error: Error) => `${error.name}: ${error.message}`,
  )

test('two starts at once make one installation', async () => {
  const database = await emptyDatabase()
  await Promise.all([migrate(database), migrate(database)])
  await migrate(database)
  const sql = connect(database.ownerUrl)
  expect(await sql`select from installation`).toHaveLength(1)
  const { entries } = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'))
  expect(await sql`select from drizzle.__drizzle_migrations`).toHaveLength(entries.length)
})

test('the login becomes both roles and owns nothing', async () => {
  const database = await emptyDatabase()
  await migrate(database)
  expect(await connect(database.url, 'counterclaim_public')`select from installation`).toHaveLength(1)
  const owned = await connect(database.url, 'counterclaim_app')`
    select relname from pg_class where pg_get_userbyid(relowner) in ('counterclaim', 'counterclaim_app', 'counterclaim_public')`
  expect(owned).toEqual([])
})

test('a database with tables we do not know is refused and left as it was', async () => {
  const database = await emptyDatabase()
  const sql = connect(database.ownerUrl)
  await sql`create table orders (id int)`
  expect(await refusal(migrate(database))).toMatch(
    /^StartupError: This database is not Counterclaim's: it holds orders,/,
  )
  expect(await sql`select from pg_namespace where nspname = 'drizzle'`).toHaveLength(0)
})

test('what extensions and our own tools made is not foreign', async () => {
  const database = await emptyDatabase()
  const sql = connect(database.superUrl)
  await sql`create extension pg_stat_statements`
  await sql`create schema graphile_worker authorization counterclaim_owner`
  await connect(database.ownerUrl)`create table graphile_worker.leftover (id int)`
  expect(await refusal(migrate(database))).toBeNull()
})

test('our own database may hold tables of others', async () => {
  const database = await emptyDatabase()
  await migrate(database)
  await connect(database.ownerUrl)`create table orders (id int)`
  expect(await refusal(migrate(database))).toBeNull()
})

test('a table that only has the name of ours does not make a database ours', async () => {
  const database = await emptyDatabase()
  await connect(database.ownerUrl)`create table installation as select 1 as id`
  expect(await refusal(migrate(database))).toMatch(/not Counterclaim's: it holds installation/)
})

test('a database that is not UTF-8 is refused', async () => {
  const database = await emptyDatabase(`encoding 'LATIN1' template template0 locale 'C'`)
  expect(await refusal(migrate(database))).toMatch(/is encoded in LATIN1, not in UTF-8/)
})

test('a server that says it is too old is refused', async () => {
  const database = await emptyDatabase()
  const sql = connect(database.superUrl)
  await sql`create schema past`
  await sql`grant usage on schema past to public`
  await sql`create function past.current_setting(text) returns text language sql
    as $$ select case $1 when 'server_version_num' then '140011' else pg_catalog.current_setting($1) end $$`
  await sql.unsafe(`alter database ${database.name} set search_path = past, pg_catalog, public`)
  expect(await refusal(migrate(database))).toMatch(/which is too old\. Use PostgreSQL 15 or newer/)
  await sql.unsafe(`alter database ${database.name} reset search_path`)
  await sql`drop schema past cascade`
  expect(await refusal(migrate(database))).toBeNull()
})

test('a wrong password, a missing database and a silent server are told apart', async () => {
  const { url, ownerUrl } = await emptyDatabase()
  const change = (values: Partial<URL>) => Object.assign(new URL(url), values).href
  expect(await refusal(migrate({ url: change({ password: 'x' }), ownerUrl }))).toMatch(
    /refuses the password of "counter/,
  )
  expect(await refusal(migrate({ url: change({ pathname: '/nowhere' }), ownerUrl }))).toMatch(/no database "nowhere"/)
  expect(await refusal(migrate({ url: change({ port: '1' }), ownerUrl }))).toMatch(
    /No database server answers at .*:1 \(/,
  )
  const owner = Object.assign(new URL(ownerUrl), { password: 'x' }).href
  expect(await refusal(migrate({ url, ownerUrl: owner }))).toMatch(/counterclaim_owner.*Correct DATABASE_OWNER_URL/)
  expect(await refusal(migrate({ url, ownerUrl }))).toBeNull()
})

test('owner and application must mean the same database', async () => {
  const [one, other] = [await emptyDatabase(), await emptyDatabase()]
  expect(await refusal(migrate({ url: other.url, ownerUrl: one.ownerUrl }))).toMatch(/lead to two different databases/)
})

test('without the right to migrate, the missing right is named', async () => {
  const { url } = await emptyDatabase()
  expect(await refusal(migrate({ url, ownerUrl: url }))).toMatch(/"counterclaim" lacks a right/)
})

test('a database of a newer version is not touched', async () => {
  const database = await emptyDatabase()
  await migrate(database)
  const sql = connect(database.ownerUrl)
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${Date.now() * 10})`
  expect(await refusal(migrate(database))).toMatch(/last used by a newer version/)
})

test('step by step, with people at work in between, nothing is lost', async () => {
  const database = await emptyDatabase()
  const app = connect(database.url, 'counterclaim_app')
  const steps = journeyOfSteps()
  for (const [index, migrationsFolder] of steps.entries()) {
    await migrate({ ...database, migrationsFolder })
    await app.begin(async (tx) => {
      await tx`select set_config('app.actor', 'installation', true)`
      await tx`insert into people (email, name, role) values (${`step-${index}@example.org`}, 'Somebody', 'editor')`
    })
  }
  expect(await app`select from people`).toHaveLength(steps.length)
  expect((await app`select * from people`)[0]).toHaveProperty('of_the_future', 'kept')
}, 120_000)

/** Folders with ever more of our migrations, from the first that makes an installation to one more than there is. */
function journeyOfSteps() {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-migrations-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'))
  const last = journal.entries.at(-1)
  const future = { ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_future' }
  const entries = [...journal.entries, future]
  return entries.slice(1).map((_, index) => {
    const step = join(folder, String(index))
    cpSync(migrations, step, { recursive: true })
    writeFileSync(join(step, '9999_future.sql'), `ALTER TABLE people ADD of_the_future text NOT NULL DEFAULT 'kept'`)
    writeFileSync(
      join(step, 'meta/_journal.json'),
      JSON.stringify({ ...journal, entries: entries.slice(0, index + 2) }),
    )
    return step
  })
}
