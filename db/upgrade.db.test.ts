import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import canonicalize from 'canonicalize'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { closePools, db } from '#db/client'
import { getSubject } from '#lib/claims/queries'
import { fromPlainText } from '#lib/markdown/markdown'
import { listParties } from '#lib/parties/queries'
import type { Actor } from '#lib/people/person'
import { publishClaim } from '#lib/publications/commands'
import { getContent, getSnapshot } from '#lib/publishing/queries'
import { thaw } from '#lib/publishing/snapshot'
import { approve } from '#lib/reviews/commands'
import { readWorkingClaim } from '#lib/revisions/queries'
import { sha256 } from '#lib/sha256'
import { migrate } from './migrate.ts'

// The database of the first release with its demo, one suspension and one Arabic alias, as JSON: each table's rows
// (taken from commit 65b6ce5 with `select json_agg(to_jsonb(t)) from … t`, without passwords). Never made anew.
const firstRelease: Record<string, object[]> = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, 'testing/first-release.json.gz'))).toString(),
)
const itsMigrations = 2
Object.assign(firstRelease.accused_parties?.[0] ?? {}, {
  asked_on: '2025-01~',
  asked_via: 'e-mail',
  outcome: 'no answer',
})
const plain = ['*stars* _and_ [brackets] <b> \\', '- a dash', '1. a number', '# a hash ', '> a sign', 'a &amp; b'].join(
  '\n\n\n',
)
Object.assign(firstRelease.claims?.[0] ?? {}, { context: plain })

const name = `upgrade_${randomBytes(6).toString('hex')}`
const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
const admin = postgres(inject('superUrl'), { max: 1, onnotice: () => {} })
const database = { url: at(inject('appUrl')), ownerUrl: at(inject('ownerUrl')) }
let sql: postgres.Sql

beforeAll(async () => {
  await admin.unsafe(`create database ${name} owner counterclaim_owner`)
  sql = postgres(at(inject('superUrl')), { max: 2, onnotice: () => {} })
  Object.assign(process.env, { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl })
  await migrate({ ...database, migrationsFolder: migrationsOfThen() })
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`delete from installation`
    for (const [table, rows] of Object.entries(firstRelease)) {
      await tx`insert into ${tx(table)} overriding system value
        select * from jsonb_populate_recordset(null::${tx.unsafe(table)}, ${tx.json(rows as never)})`
    }
    await tx`select setval(pg_get_serial_sequence('events', 'sequence'), (select max(sequence) from events))`
  })
  await migrate(database)
})
afterAll(async () => {
  await closePools()
  await sql.end()
  await admin.unsafe(`drop database ${name} with (force)`)
  await admin.end()
})

function migrationsOfThen() {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-then-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  cpSync(join(import.meta.dirname, 'migrations'), folder, { recursive: true })
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  const entries = journal.entries.slice(0, itsMigrations)
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return folder
}

async function actorWho(role: Actor['role']): Promise<Actor> {
  const [person] = await sql<{ id: string; name: string }[]>`select id, name from people where role = ${role} limit 1`
  if (!person) throw new Error(`nobody is ${role}`)
  return { ...person, role }
}

const rowsThen = (table: string) => firstRelease[table] as Record<string, unknown>[]

test('what was published is there byte for byte, and reads as today', async () => {
  const bodies = await sql<{ id: string; body: string }[]>`select publication_id as id, body from publication_bodies`
  expect(new Map(bodies.map(({ id, body }) => [id, body]))).toEqual(
    new Map(rowsThen('publication_bodies').map((row) => [row.publication_id, row.body])),
  )
  for (const { body } of bodies) expect(thaw(body).sentence).toBe(JSON.parse(body).sentence)
  for (const { slug, number } of rowsThen('public_claims')) {
    const [row] = await sql`
      select p.hash from publications p join claims c on c.id = p.claim_id where c.slug = ${slug as string} and p.number = ${number as number}`
    const content = await getContent(slug as string, number as number)
    if (content) expect(sha256(canonicalize(content) as string)).toBe(row?.hash)
  }
  expect(await sql`select from public_claims`).toHaveLength(rowsThen('public_claims').length)
  expect(await sql`select from public_claims where suspended`).toHaveLength(1)
  expect(await sql`select from events where sequence <= ${rowsThen('events').length}`).toHaveLength(
    rowsThen('events').length,
  )
})

test('every claim can be read and worked on', async () => {
  const editor = await actorWho('editor')
  for (const { id, sentence } of rowsThen('claims')) {
    expect(await readWorkingClaim(db(), id as string)).toMatchObject({ sentence })
    expect(await getSubject(editor, id as string)).toMatchObject({ id })
  }
})

test('whom the newsroom had asked is on record as a request for a reply', async () => {
  expect(await sql`select asked_on, asked_via, outcome, answered from reply_requests`).toEqual([
    { asked_on: '2025-01~', asked_via: 'e-mail', outcome: 'no answer', answered: false },
  ])
})

test('texts that were plain are Markdown that reads the same, and nobody changed them', async () => {
  const rows = await sql`select id, context, rationale, version from claims`
  for (const { id, context, rationale, version } of rowsThen('claims')) {
    const markdown = (text: unknown) => (text === null ? null : fromPlainText(text as string))
    const row = { id, context: markdown(context), rationale: markdown(rationale), version }
    expect(rows).toContainEqual(row)
  }
})

test('names stored then are found as they are typed today', async () => {
  const found = await listParties(await actorWho('editor'), 'ايران')
  expect(found.map((party) => party.name)).toContain('Iran')
  const folded = await sql`select from party_names where folded ~ U&'[\\064A\\0643]'`
  expect(folded).toHaveLength(0)
})

test('what was submitted then is approved and published today, as it was frozen', async () => {
  const [waiting] = rowsThen('claims').filter(({ state }) => state === 'in_review')
  const [request] = rowsThen('review_requests').filter(({ id }) => id === waiting?.request_id)
  const [id, hash, version] = [waiting?.id as string, request?.hash as string, waiting?.version as number]
  const reviewer = await actorWho('reviewer')
  await approve(reviewer, id, version, hash)
  await publishClaim(reviewer, id, version + 1)
  const [body] = await sql`
    select body from publication_bodies b join publications p on p.id = b.publication_id where p.claim_id = ${id}`
  expect(body?.body).toBe(rowsThen('frozen_bodies').find((row) => row.hash === hash)?.body)
  expect(await getSnapshot(waiting?.slug as string, 1)).toMatchObject({ sentence: waiting?.sentence })
})
