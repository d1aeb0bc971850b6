import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type postgres from 'postgres'
import { sha256 } from '#lib/sha256'
import { Chance } from './chance.ts'
import { type MadeUp, madeUp } from './publication.ts'

const batch = 2000
/** Before the first statistics, the plans that PostgreSQL keeps are those for empty tables. */
const first = 1000

/**
 * Grows the record to `size` made-up publications, projected by the functions that publishing itself uses. Rows go past
 * the guards, and words are indexed at the end, by the indexes that the migrations made. Where a load was killed, it goes on.
 */
export async function growTo(sql: postgres.Sql, size: number) {
  const [there] = await sql<{ claims: number; killed: boolean }[]>`
    select count(*)::integer as claims, to_regclass('put_off') is not null as killed from publications where number = 1`
  const from = (there?.claims ?? 0) + 1
  if (from > size && !there?.killed) return
  await sql`alter system set max_wal_size = '8GB'`
  await sql`select pg_reload_conf()`
  const say = progressOf(size - from + 1)
  const person = await hire(sql)
  await dropIndexes(sql)
  await tellRest(sql)
  if (from === 1) {
    await load(sql, 1, Math.min(first, size), person, () => {})
    await sql`analyze`
  }
  await load(sql, from === 1 ? first + 1 : from, size, person, (last) => say(last - from + 1))
  const begun = performance.now()
  await nameSubjects(sql)
  await buildIndexes(sql)
  await sql`vacuum analyze`
  console.log(`Names, indexes of words and statistics: ${seconds(performance.now() - begun)}`)
}

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`

/** Tells every ten seconds, and at the end, how far it is and how fast. */
function progressOf(all: number) {
  const begun = performance.now()
  let told = begun
  return (done: number) => {
    const now = performance.now()
    if (done < all && now - told < 10_000) return
    told = now
    const rate = done / ((now - begun) / 1000)
    const rest = done < all ? `, ${seconds(((all - done) / rate) * 1000)} left` : ` in ${seconds(now - begun)}`
    console.log(
      `${done.toLocaleString('en')} of ${all.toLocaleString('en')} loaded, ${Math.round(rate)} a second${rest}`,
    )
  }
}

/** While two batches are projected, on as many connections, the next is made. */
async function load(sql: postgres.Sql, from: number, to: number, person: string, progress: (last: number) => void) {
  const projecting: { last: number; done: Promise<unknown> }[] = []
  const settleOne = async () => {
    const oldest = projecting.shift()
    await oldest?.done
    if (oldest) progress(oldest.last)
  }
  for (let start = from; start <= to; start += batch) {
    const last = Math.min(to, start + batch - 1)
    const made = await sql.begin(async (tx) => {
      await pastTheGuards(tx)
      return copyBatch(tx, start, last, person)
    })
    if (projecting.length === 2) await settleOne()
    const done = sql.begin(async (tx) => {
      await pastTheGuards(tx)
      await tx`select tell_claims(${made}::uuid[])`
    })
    // Waited for later.
    done.catch(() => {})
    projecting.push({ last, done })
  }
  while (projecting.length > 0) await settleOne()
}

/** What was copied before a load was killed, and is not projected yet. */
async function tellRest(sql: postgres.Sql) {
  await sql.begin(async (tx) => {
    await pastTheGuards(tx)
    await tx`select tell_claims(array(select claim_id from publications where number = 1 except select claim_id from public_claims))`
  })
}

/** What claims name is projected once, after all of them. */
async function nameSubjects(sql: postgres.Sql) {
  await sql.begin(async (tx) => {
    await pastTheGuards(tx)
    await tx`select name_parties(array(select distinct party_id from public_claim_parties))`
    await tx`select name_topics(array(select distinct topic_id from public_claim_topics))`
    await tx`select name_sources(array(select distinct source_id from public_claim_sources))`
  })
}

/**
 * Inverted indexes take many times longer row by row, and so does the key of the index of matching, in whose order nothing comes. How they
 * were made is kept in the database: a load may be killed.
 */
async function dropIndexes(sql: postgres.Sql) {
  await sql.begin(async (tx) => {
    await tx`create table if not exists put_off (made text)`
    const indexes = await tx<{ name: string; made: string }[]>`
      select c.oid::regclass::text as name, pg_get_indexdef(c.oid) as made
      from pg_class c join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'i' and a.amname = 'gin' and n.nspname = 'public'`
    const keys = await tx<{ name: string; made: string }[]>`
      select conname as name, pg_get_constraintdef(oid) as made from pg_constraint where conrelid = 'match_postings'::regclass and contype = 'p'`
    const made = [
      ...indexes.map((index) => index.made),
      ...keys.map((key) => `alter table match_postings add constraint ${key.name} ${key.made}`),
    ]
    for (const each of made) await tx`insert into put_off values (${each})`
    for (const { name } of indexes) await tx.unsafe(`drop index ${name}`)
    for (const { name } of keys) await tx.unsafe(`alter table match_postings drop constraint ${name}`)
    // There is nothing to forget, and without its key it would look for that in all postings.
    await tx`alter table public_claims disable trigger forget_words_to_match`
  })
}

async function buildIndexes(sql: postgres.Sql) {
  await sql.begin(async (tx) => {
    await tx`set local maintenance_work_mem = '1GB'`
    // Words are kept beside their tables, which look small without them.
    await tx`set local min_parallel_table_scan_size = 0`
    for (const { made } of await tx<{ made: string }[]>`select made from put_off`) await tx.unsafe(made)
    await tx`drop table put_off`
    await tx`alter table public_claims enable always trigger forget_words_to_match`
  })
}

async function pastTheGuards(tx: postgres.TransactionSql) {
  await tx`set local session_replication_role = replica`
  await tx`set local synchronous_commit = off`
}

async function hire(sql: postgres.Sql): Promise<string> {
  return sql.begin(async (tx) => {
    await pastTheGuards(tx)
    await tx`insert into people (email, name, role) values ('made-up@example.org', 'Made Up', 'reviewer') on conflict do nothing`
    const [row] = await tx`select id from people where email = 'made-up@example.org'`
    return row?.id
  })
}

const columns = {
  claims: 'id, slug, language, sentence, state, verdict, finding, rationale, created_by, saved_by',
  publications: 'id, claim_id, number, kind, note, hash, published_at',
  publication_bodies: 'publication_id, body',
  suspensions: 'claim_id, number, act, acted_by',
  claim_translations: 'id, claim_id, language, of_number, of_hash, sentence, finding, rationale',
  record_publications: 'id, subject, record_id, number, kind, hash, published_at',
  record_publication_bodies: 'publication_id, body',
}

type Rows = { [table in keyof typeof columns]: string[] }

async function copyBatch(tx: postgres.TransactionSql, from: number, to: number, person: string) {
  const tables = Object.keys(columns) as (keyof typeof columns)[]
  const rows = Object.fromEntries(tables.map((table) => [table, [] as string[]])) as Rows
  const claims: string[] = []
  for (let number = from; number <= to; number++) {
    const made = madeUp(number)
    writeDown(made, number, person, rows)
    claims.push(made.content.id)
    // Lets the answers of the batch before come in.
    if (number % 500 === 0) await new Promise(setImmediate)
  }
  for (const table of tables) {
    const stream = await tx.unsafe(`copy ${table} (${columns[table]}) from stdin`).writable()
    for (let at = 0; at < rows[table].length; at += 200) {
      if (!stream.write(rows[table].slice(at, at + 200).join(''))) await once(stream, 'drain')
    }
    stream.end()
    await finished(stream)
  }
  return claims
}

/** One line of COPY's text format. */
const line = (...values: (string | number | null)[]) => `${values.map(field).join('\t')}\n`
const field = (value: string | number | null) =>
  value === null ? '\\N' : String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')

function writeDown({ content, publishedAt, translation, fate }: MadeUp, number: number, person: string, rows: Rows) {
  const { id, slug, language, sentence, verdict, finding, rationale } = content
  const chance = new Chance('publication', number)
  const versions = [{ ...content, at: publishedAt }]
  if (fate === 'retracted') versions.push({ ...content, kind: 'retraction', note: 'It was wrong.', at: '2026-03-01' })
  rows.claims.push(line(id, slug, language, sentence, 'published', verdict, finding, rationale, person, person))
  for (const [at, { at: publishedOn, ...version }] of versions.entries()) {
    const publication = chance.uuid()
    const body = JSON.stringify(version)
    rows.publications.push(line(publication, id, at + 1, version.kind, version.note, sha256(body), publishedOn))
    rows.publication_bodies.push(line(publication, body))
  }
  if (fate === 'suspended') rows.suspensions.push(line(id, 1, 'suspended', person))
  if (!translation) return
  const publication = chance.uuid()
  const { id: record, ...words } = translation
  const told = { id: record, claim: id, slug, number: versions.length, hash: '0'.repeat(64), context: null, ...words }
  const body = JSON.stringify({ schema: 1, subject: 'translation', kind: 'first', note: null, content: told })
  rows.claim_translations.push(
    line(record, id, words.language, told.number, told.hash, words.sentence, words.finding, words.rationale),
  )
  rows.record_publications.push(line(publication, 'translation', record, 1, 'first', sha256(body), publishedAt))
  rows.record_publication_bodies.push(line(publication, body))
}
