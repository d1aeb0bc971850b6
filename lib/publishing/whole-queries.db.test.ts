import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { sha256 } from '#lib/sha256'
import { claimVersion } from './api/shapes.ts'
import { columns, lineOf, rowOf } from './api/whole-record.ts'
import { freeze, type PublishedClaim } from './snapshot.ts'
import { readWholeRecord } from './whole-queries.ts'

// Reading alone is tested here, so the rows are put there past all guards.
const sql = connectAs('super', 1)
afterAll(closePools)

const claim = (slug: string, more: Partial<PublishedClaim> = {}): PublishedClaim => ({
  ...{ schema: 4, id: randomUUID(), slug, kind: 'first', note: null, mergedInto: null, language: 'en' },
  ...{ context: null, firstMade: null, wouldChange: null },
  ...{ sentence: `The sentence of ${slug}.`, verdict: 'mixed', finding: 'Open.', rationale: 'The accounts conflict.' },
  ...{ topics: [], related: [], recheckOn: null, statements: [], citations: [], accused: [], waivers: [] },
  ...{ parties: [], sources: [], ...more },
})

async function publish(version: PublishedClaim, number = 1) {
  const { body, hash } = freeze(version)
  const [row] = await sql`
    insert into publications (claim_id, number, kind, note, hash)
    values (${version.id}, ${number}, ${version.kind}, ${version.note}, ${hash}) returning id`
  await sql`insert into publication_bodies values (${row?.id}, ${body})`
  await sql`select project_claim(${version.id})`
  return row?.id as string
}

const attacked = claim('attacked', { sentence: '=HYPERLINK("http://evil.example")', finding: 'A;=1', topics: [] })
const corrected = claim('corrected')
const stopped = claim('stopped', { finding: 'A secret finding.' })
const hidden = claim('hidden', { finding: 'A secret finding.' })

beforeAll(async () => {
  await sql`set session_replication_role = replica`
  process.env.APP_URL = 'https://record.example'
  await publish(attacked)
  await publish(corrected)
  await publish({ ...corrected, kind: 'correction', note: 'The month was wrong.' }, 2)
  await sql`insert into public_translations (claim_id, number, language, sentence, finding, rationale, version, kind, hash, published_at)
    values (${corrected.id}, 2, 'el', 'Η πρόταση', 'Ναι', 'Έτσι', 3, 'update', ${'a'.repeat(64)}, '2025-01-02T10:00:00Z')`
  await publish(stopped)
  await publish({ ...stopped, kind: 'update', note: 'A secret note.' }, 2)
  await sql`insert into suspensions (claim_id, number, act, acted_by) values (${stopped.id}, 2, 'suspended', ${stopped.id})`
  await sql`select project_claim(${stopped.id})`
  await sql`
    insert into claims (id, slug, language, sentence, verdict, state, created_by, saved_by)
    values (${hidden.id}, 'hidden', 'en', 'Told nowhere.', 'mixed', 'published', ${hidden.id}, ${hidden.id})`
  const gone = await publish({ ...hidden, kind: 'update', note: 'A secret note.' })
  await sql`delete from publication_bodies where publication_id = ${gone}`
  await sql`
    insert into withholdings (subject, subject_id, reason, requested_by, confirmed_by)
    values ('publication', ${gone}, 'A court said so.', ${hidden.id}, ${stopped.id})`
  await sql`select project_claim(${hidden.id})`
})

const read = (size?: number) => Array.fromAsync(readWholeRecord(size))
const lines = async () => (await read()).map((version) => lineOf(version))

test('gives every version once, in pages of whatever size, and a claim’s own together', async () => {
  const all = (await read()).map(({ slug, number }) => `${slug} ${number}`)
  expect(all.toSorted()).toEqual(['attacked 1', 'corrected 1', 'corrected 2', 'hidden 1', 'stopped 1', 'stopped 2'])
  expect(all.indexOf('corrected 2')).toBe(all.indexOf('corrected 1') + 1)
  for (const size of [1, 2, 6]) expect((await read(size)).map(({ slug, number }) => `${slug} ${number}`)).toEqual(all)
})

test('writes what the interface answers, with the bytes that have the hash', async () => {
  for (const line of await lines()) {
    expect(line.endsWith('}\n')).toBe(true)
    const version = JSON.parse(line)
    expect(claimVersion.parse(version)).toEqual(version)
    const content = line.slice(line.indexOf(',"claim":') + ',"claim":'.length, -2)
    if (version.claim) expect(sha256(content)).toBe(version.hash)
    else expect(content).toBe('null')
  }
})

test('tells of what is suspended or withheld its number and hash, and why', async () => {
  const told = (await lines()).map((line) => JSON.parse(line))
  const of = (slug: string) => told.filter((version) => version.slug === slug)
  for (const version of of('stopped')) expect(version).toMatchObject({ suspended: true, note: null, claim: null })
  expect(of('hidden')).toMatchObject([{ number: 1, withheld: 'A court said so.', note: null, claim: null }])
  expect(of('hidden')[0].hash).toMatch(/^[0-9a-f]{64}$/)
  expect(of('corrected')[0].translations).toEqual([])
  expect(of('corrected')[1]).toMatchObject({
    translations: [
      {
        ...{
          language: 'el',
          sentence: 'Η πρόταση',
          context: null,
          version: 3,
          publishedAt: '2025-01-02T10:00:00.000Z',
        },
        url: 'https://record.example/el/claims/corrected/v/2',
      },
    ],
    suspended: false,
    note: 'The month was wrong.',
    claim: { id: corrected.id },
  })
  expect(JSON.stringify([await lines(), (await read()).map(rowOf)])).not.toContain('secret')
})

test('in a table, too, where no cell can run', async () => {
  const rows = (await read()).map((version) =>
    Object.fromEntries(rowOf(version).map((value, index) => [columns[index], value])),
  )
  expect(rows.find(({ slug }) => slug === 'attacked')).toMatchObject({
    url: 'https://record.example/claims/attacked/v/1',
    sentence: '\'=HYPERLINK("http://evil.example")',
    finding: "A;'=1",
    verdict: 'mixed',
    rating: '3',
  })
  expect(rows.find(({ slug }) => slug === 'hidden')).toMatchObject({ withheld: 'A court said so.', sentence: '' })
})
