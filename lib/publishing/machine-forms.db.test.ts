import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { listNewest, listOfParties, listOfTopic } from './feed-queries.ts'
import { listLive } from './review-queries.ts'
import { countMapped, listMapped } from './sitemap-queries.ts'
import { freeze, type PublishedClaim } from './snapshot.ts'

// Reading alone is tested here, so the rows are put there past all guards; how they come about is tested with the commands.
const sql = connectAs('super', 1)
afterAll(closePools)

const [treaty, iran, ministry] = [randomUUID(), randomUUID(), randomUUID()]
const topics = [{ id: treaty, slug: 'treaty', title: 'A treaty', language: 'en' }]
const party = (id: string, slug: string) => ({
  ...{ id, slug, name: slug, kind: 'state' as const, wikidataId: null, partOf: null, names: [] },
})

const claim = (slug: string, more: Partial<PublishedClaim> = {}): PublishedClaim => ({
  ...{ schema: 4, id: randomUUID(), slug, kind: 'first', note: null, language: 'en', sentence: `That ${slug}.` },
  ...{ mergedInto: null, wouldChange: null },
  ...{ context: null, firstMade: null, topics: [], related: [], verdict: 'contested', finding: `Found of ${slug}.` },
  ...{ rationale: 'The accounts conflict.', recheckOn: null, statements: [], citations: [], accused: [], waivers: [] },
  ...{ parties: [], sources: [] },
  ...more,
})

const day = (n: number) => `2025-06-${String(n).padStart(2, '0')}T09:00:00.000Z`

async function publish(version: PublishedClaim, on: string, number = 1) {
  const { body, hash } = freeze(version)
  const [row] = await sql`
    insert into publications (claim_id, number, kind, note, hash, published_at)
    values (${version.id}, ${number}, ${version.kind}, ${version.note}, ${hash}, ${on}) returning id`
  await sql`insert into publication_bodies values (${row?.id}, ${body})`
  await project(version)
  return row?.id as string
}
const project = ({ id }: PublishedClaim) => sql`select project_claim(${id})`
const act = async (of: PublishedClaim, what: string, on: string) => {
  await sql`insert into suspensions (claim_id, number, act, acted_by, at) values (${of.id}, 1, ${what}, ${of.id}, ${on})`
  await project(of)
}

beforeAll(async () => {
  await sql`set session_replication_role = replica`
  const corrected = claim('corrected', { topics, parties: [party(iran, 'iran')] })
  await publish(corrected, day(1))
  await publish({ ...corrected, kind: 'correction', note: 'The month was wrong.' }, day(5), 2)
  await publish(claim('plain', { parties: [party(ministry, 'ministry')] }), day(3))
  const gone = claim('gone')
  await publish(gone, day(2))
  await publish({ ...gone, kind: 'retraction', note: 'It was not so.' }, day(4), 2)
  const merged = claim('merged')
  await publish(merged, day(1))
  const plain = await sql`select claim_id from public_claims where slug = 'plain'`
  const mergedInto = { claim: plain[0]?.claim_id, slug: 'plain' }
  await publish({ ...merged, kind: 'retraction', note: 'It is the same.', mergedInto }, day(2), 2)
  const stopped = claim('stopped', { topics, parties: [party(iran, 'iran')] })
  await publish(stopped, day(1))
  await act(stopped, 'suspended', day(8))
  const freed = claim('freed')
  await publish(freed, day(1))
  await act(freed, 'suspended', day(6))
  await act(freed, 'lifted', day(7))
  const hidden = claim('hidden', { topics })
  // A withheld one is known by its claim alone.
  await sql`
    insert into claims (id, slug, language, sentence, created_by, saved_by)
    values (${hidden.id}, 'hidden', 'en', '', ${hidden.id}, ${hidden.id})`
  const id = await publish(hidden, day(1))
  await sql`insert into withholdings values ('publication', ${id}, 'A court’s order', ${randomUUID()}, ${randomUUID()}, ${day(9)})`
  await sql`delete from publication_bodies where publication_id = ${id}`
  await project(hidden)
})

const at = (entries: Awaited<ReturnType<typeof listNewest>>) =>
  entries.map(({ slug, changedAt }) => `${slug} ${changedAt.toISOString().slice(8, 10)}`)

test('the record is followed by what changed last, be it a version, a suspension, its end or a withholding', async () => {
  expect(at(await listNewest())).toEqual([
    'hidden 09',
    'stopped 08',
    'freed 07',
    'corrected 05',
    'gone 04',
    'plain 03',
    'merged 02',
  ])
})

test('each claim is told as it stands now', async () => {
  const bySlug = Object.fromEntries((await listNewest()).map((entry) => [entry.slug, entry]))
  expect(bySlug.corrected).toMatchObject({ kind: 'correction', note: 'The month was wrong.', verdict: 'contested' })
  expect(bySlug.corrected?.firstPublishedAt).toEqual(new Date(day(1)))
  expect(bySlug.gone).toMatchObject({ retracted: true, note: 'It was not so.' })
  expect(bySlug.merged).toMatchObject({ retracted: true, mergedInto: 'plain' })
  expect(bySlug.freed).toMatchObject({ suspended: null, finding: 'Found of freed.' })
  const silent = { verdict: null, finding: null, note: null }
  expect(bySlug.stopped).toMatchObject({ ...silent, suspended: 'suspended', sentence: 'That stopped.' })
  expect(bySlug.hidden).toMatchObject({ ...silent, withheld: 'A court’s order', sentence: null })
})

test('who follows a topic or a party hears also that a claim is suspended', async () => {
  expect(at(await listOfTopic(treaty))).toEqual(['stopped 08', 'corrected 05'])
  expect(at(await listOfParties([iran]))).toEqual(['stopped 08', 'corrected 05'])
  expect(at(await listOfParties([iran, ministry]))).toEqual(['stopped 08', 'corrected 05', 'plain 03'])
  expect(await listOfTopic(randomUUID())).toEqual([])
})

test('the map has every page that leads nowhere else and is not withheld, each once and with its last change', async () => {
  const pages = await listMapped(0, 100)
  const told = pages.map(({ kind, key, changedAt }) => `${kind} ${key} ${changedAt.toISOString().slice(8, 10)}`)
  expect(told).toEqual([
    ...['claim corrected 05', 'claim freed 07', 'claim gone 04', 'claim plain 03', 'claim stopped 08'],
    ...['party iran 05', 'party ministry 03', 'topic treaty 05'],
  ])
  expect(await countMapped()).toBe(pages.length)
  expect([...(await listMapped(0, 3)), ...(await listMapped(3, 100))]).toEqual(pages)
})

test('what is suspended or withheld is told to no machine', async () => {
  const all = await listLive(null, 100)
  expect(all.map(({ claim }) => claim.slug).sort()).toEqual(['corrected', 'freed', 'gone', 'merged', 'plain'])
  const first = await listLive(null, 3)
  expect([...first, ...(await listLive(first.at(-1)?.claimId ?? null, 100))]).toEqual(all)
})
