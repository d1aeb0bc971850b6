import type postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { insertCapture } from '#db/testing/captures'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
let published: string
let source: string
let capture: string

beforeAll(async () => {
  people = await hire(owner)
  published = await on.published(people.editor, people.reviewer)
  await as(
    app,
    people.reviewer,
    (tx) =>
      tx`insert into suspensions (claim_id, number, act, acted_by) values (${published}, 1, 'suspended', ${people.reviewer})`,
  )
  await as(app, people.editor, async (tx) => {
    const [row] =
      await tx`insert into sources (title, publisher, language, kind) values ('A report', 'A paper', 'en', 'news_report') returning id`
    source = row?.id
    capture = await insertCapture(tx, source, 'kept')
  })
})

const immutable = [
  'publications',
  'publication_approvals',
  'captures',
  'events',
  'review_requests',
  'review_decisions',
  'suspensions',
]
const bodies = ['publication_bodies', 'capture_bodies', 'frozen_bodies']
const firstColumn = async (table: string) =>
  (
    await owner`select column_name as name from information_schema.columns where table_name = ${table} and column_name in ('hash', 'act', 'note', 'body', 'text', 'method', 'published_by') limit 1`
  )[0]?.name

test.each([...immutable, ...bodies])('%s refuse UPDATE, DELETE and TRUNCATE, from the owner too', async (table) => {
  expect((await owner.unsafe(`select 1 from ${table} limit 1`)).length).toBe(1)
  const column = await firstColumn(table)
  for (const statement of [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]) {
    const asApp = await codeOf(as(app, people.reviewer, (tx) => tx.unsafe(statement)))
    expect(['42501', 'CC005'], `${statement} as the app`).toContain(asApp)
    expect(await codeOf(as(owner, people.reviewer, (tx) => tx.unsafe(statement))), `${statement} as the owner`).toBe(
      'CC005',
    )
  }
})

test('a body leaves only by a withholding of two reviewers; number and hash stay', async () => {
  const [publication] = await owner`select id, hash from publications where claim_id = ${published}`
  const withhold = (by: string, confirmedBy: string, subject: string, id: string) =>
    as(
      owner,
      confirmedBy,
      (tx) =>
        tx`insert into withholdings (subject, subject_id, reason, requested_by, confirmed_by) values (${subject}, ${id}, 'A court order', ${by}, ${confirmedBy})`,
    )
  const remove = () =>
    as(owner, people.reviewer, (tx) => tx`delete from publication_bodies where publication_id = ${publication?.id}`)
  expect(await codeOf(withhold(people.reviewer, people.reviewer, 'publication', publication?.id))).toBe('CC004')
  expect(await codeOf(withhold(people.editor, people.reviewer, 'publication', publication?.id))).toBe('CC004')
  expect(await codeOf(remove())).toBe('CC005')
  expect(await codeOf(withhold(people.reviewer, people.secondReviewer, 'publication', publication?.id))).toBe('done')
  expect(await codeOf(remove())).toBe('done')
  expect(await codeOf(withhold(people.reviewer, people.secondReviewer, 'capture', capture))).toBe('done')
  expect(
    await codeOf(as(owner, people.reviewer, (tx) => tx`delete from capture_bodies where capture_id = ${capture}`)),
  ).toBe('done')
  expect(await owner`select hash from publications where id = ${publication?.id}`).toEqual([
    { hash: publication?.hash },
  ])
  expect(await codeOf(as(owner, people.reviewer, (tx) => tx`delete from withholdings`))).toBe('CC005')
})

test('a capture is kept under its own hash only, and with bytes that are kept', async () => {
  const keep = (text: string, bytes = 'kept since') =>
    as(app, people.editor, async (tx) => {
      await insertCapture(tx, source, 'kept since')
      const [kept] = await tx`
        insert into captures (source_id, method, media_type, bytes_sha256, text_sha256)
        values (${source}, 'paste', 'text/plain', encode(sha256(${bytes}::bytea), 'hex'), encode(sha256('read'), 'hex')) returning id`
      await tx`insert into capture_bodies (capture_id, text) values (${kept?.id}, ${text})`
    })
  expect(await codeOf(keep('forged'))).toBe('CC006')
  expect(await codeOf(keep('read', 'kept nowhere'))).toBe('CC006')
  expect(await codeOf(keep('read'))).toBe('done')
})

test('a blob is what its name says', async () => {
  const keep = (name: string, size: number, bytes: string) =>
    codeOf(
      as(app, people.editor, async (tx) => {
        await tx`insert into blobs (sha256, size, store) values (encode(sha256(${name}::bytea), 'hex'), ${size}, 'database')`
        await tx`insert into blob_bytes (sha256, bytes) values (encode(sha256(${name}::bytea), 'hex'), ${bytes})`
      }),
    )
  expect(await keep('these', 5, 'other')).toBe('23514')
  expect(await keep('these', 4, 'these')).toBe('CC005')
  expect(await keep('these', 5, 'these')).toBe('done')
})

test('bytes that a capture names stay, and what nothing names is tidied away', async () => {
  const named = await as(app, people.editor, (tx) => insertCapture(tx, source, 'named'))
  const [capture] = await app`select bytes_sha256 as hash from captures where id = ${named}`
  const loose = await as(app, people.editor, async (tx) => {
    const [row] =
      await tx`insert into blobs (sha256, size, store) values (encode(sha256('loose'), 'hex'), 5, 'database') returning sha256`
    await tx`insert into blob_bytes (sha256, bytes) values (${row?.sha256}, 'loose')`
    return row?.sha256 as string
  })
  const tidy = (table: string, hash: string) =>
    codeOf(as(app, people.editor, (tx) => tx`delete from ${tx(table)} where sha256 = ${hash}`))
  for (const table of ['blob_bytes', 'blobs']) {
    expect(await tidy(table, capture?.hash)).toBe('CC005')
    expect(await tidy(table, loose)).toBe('done')
  }
})

test('bytes that were withheld stay away', async () => {
  const { editor, reviewer } = people
  const court = (tx: postgres.TransactionSql, of: string) => tx`
    insert into withholdings (subject, subject_id, reason, requested_by, confirmed_by)
    values ('capture', ${of}, 'A court order', ${people.secondReviewer}, ${reviewer})`
  const kept = await as(app, editor, (tx) => insertCapture(tx, source, 'forbidden'))
  const twin = await as(app, editor, (tx) => insertCapture(tx, source, 'forbidden'))
  const count = async () => (await owner`select from blob_bytes where bytes = 'forbidden'`).length
  const withhold = (of: string) =>
    as(owner, reviewer, async (tx) => {
      await court(tx, of)
      await tx`delete from capture_bodies where capture_id = ${of}`
    })
  await withhold(kept)
  expect(await count()).toBe(1)
  await withhold(twin)
  expect(await count()).toBe(0)
  expect(await codeOf(as(app, editor, (tx) => insertCapture(tx, source, 'forbidden')))).toBe('CC005')
  expect(await codeOf(as(app, editor, (tx) => tx`update blobs set withheld = false`))).toBe('42501')
})

test('the roles of the app own nothing and are no superusers', async () => {
  expect(
    await owner`select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'counterclaim%' and r.rolname <> 'counterclaim_owner' and c.relkind in ('r', 'v', 'S')`,
  ).toEqual([])
  expect(
    await owner`select rolname from pg_roles where rolname in ('counterclaim_app', 'counterclaim_public') and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)`,
  ).toEqual([])
  for (const change of [
    'alter table events disable trigger all',
    'drop trigger immutable on events',
    'create table mine ()',
    'set session_replication_role = replica',
  ]) {
    expect(await codeOf(app.unsafe(change)), change).toBe('42501')
  }
  expect(
    await codeOf(app`insert into events (act, subject, subject_id) values ('forged', 'claim', gen_random_uuid())`),
  ).toBe('42501')
  expect(await codeOf(app`insert into publication_bodies select id, '{}' from publications`)).toBe('42501')
  expect(await codeOf(app`update public_claims set sentence = 'forged'`)).toBe('42501')
})

test('the public role reads publications and nothing of the desk', async () => {
  const reader = connectAs('public')
  const tables = await owner<
    { name: string }[]
  >`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`
  const open = [
    'publications',
    'publication_bodies',
    'public_claims',
    'public_relations',
    'public_suspensions',
    'public_changes',
    'public_parties',
    'public_topics',
    'public_sources',
    'public_claim_parties',
    'public_claim_topics',
    'public_claim_sources',
    'public_statements',
    'public_citations',
    'public_translations',
    'public_translation_versions',
    'match_words',
    'match_claims',
    'match_postings',
    'public_words',
    'public_claim_languages',
    'public_stem_languages',
    'public_party_words',
    'public_beginnings',
    'public_sentences',
    'record_publications',
    'record_publication_bodies',
    'installation',
  ]
  for (const table of open) expect(await codeOf(reader.unsafe(`select * from ${table}`)), table).toBe('done')
  for (const { name } of tables.filter((table) => !open.includes(table.name))) {
    expect(await codeOf(reader.unsafe(`select * from ${name}`)), name).toBe('42501')
  }
  expect(await codeOf(reader`insert into public_claims default values`)).toBe('42501')
})
