import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { getNewsroom, getRecord, getSnapshot, listClaims } from './queries.ts'
import { freeze, type PublishedClaim } from './snapshot.ts'

// Reading alone is tested here, so the rows are put there past all guards; how they come about is tested with the commands.
const sql = connectAs('super', 1)
afterAll(closePools)

const claim = (slug: string, more: Partial<PublishedClaim> = {}): PublishedClaim => ({
  schema: 4,
  id: randomUUID(),
  slug,
  kind: 'first',
  note: null,
  mergedInto: null,
  language: 'en',
  sentence: `The sentence of ${slug}.`,
  context: null,
  firstMade: null,
  topics: [],
  related: [],
  verdict: 'contested',
  finding: `The finding of ${slug}.`,
  rationale: 'The accounts conflict.',
  wouldChange: null,
  recheckOn: null,
  statements: [],
  citations: [],
  accused: [],
  waivers: [],
  parties: [],
  sources: [],
  ...more,
})

async function publish(versions: PublishedClaim[], on: string) {
  for (const [index, version] of versions.entries()) {
    const { body, hash } = freeze(version)
    const [row] = await sql`
      insert into publications (claim_id, number, kind, note, hash, published_at)
      values (${version.id}, ${index + 1}, ${version.kind}, ${version.note}, ${hash}, ${on}::timestamptz + ${index} * interval '1 hour')
      returning id`
    await sql`insert into publication_bodies values (${row?.id}, ${body})`
  }
  await sql`select project_claim(${versions[0]?.id as string})`
}

const act = (claimId: string, number: number, name: string, at: string) =>
  sql`insert into suspensions (claim_id, number, act, acted_by, at) values (${claimId}, ${number}, ${name}, ${claimId}, ${at})`

const stopped = claim('stopped')
const freed = claim('freed')

beforeAll(async () => {
  await sql`set session_replication_role = replica`
  const corrected = claim('corrected')
  const note = 'The month was wrong.'
  await publish([corrected, { ...corrected, kind: 'correction', note, finding: 'Better.' }], '2025-06-01T09:00:00.123Z')
  await publish([stopped, { ...stopped, kind: 'update', note: 'A secret word.' }], '2025-06-02T09:00:00Z')
  await act(stopped.id, 2, 'suspended', '2025-06-02T12:00:00Z')
  await publish([freed, { ...freed, kind: 'update', note: 'More.' }], '2025-06-03T09:00:00Z')
  await act(freed.id, 1, 'suspended', '2025-06-03T09:30:00Z')
  await act(freed.id, 1, 'confirmed', '2025-06-03T09:40:00Z')
  await act(freed.id, 2, 'suspended', '2025-06-03T11:00:00Z')
  await act(freed.id, 2, 'lifted', '2025-06-03T12:00:00Z')
  await sql`select project_claim(id) from unnest(${[stopped.id, freed.id]}::uuid[]) as id`
  // Three published in the same millisecond.
  for (const slug of ['old-a', 'old-b', 'old-c']) await publish([claim(slug)], '2025-01-01T00:00:00.5Z')
})

test('the newsroom says who it is', async () => {
  expect(await getNewsroom()).toEqual({ name: 'Counterclaim', timeZone: 'UTC', contact: null, language: 'en' })
})

describe('the list', () => {
  test('pages by key, newest first, each claim once, also where many came at one instant', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listClaims>> = await listClaims(cursor, 2)
      expect(page.claims.length).toBeGreaterThan(0)
      seen.push(...page.claims.map((one) => one.slug))
      cursor = page.next
    } while (cursor)
    expect(seen.slice(0, 3)).toEqual(['freed', 'stopped', 'corrected'])
    expect(seen.slice(3).sort()).toEqual(['old-a', 'old-b', 'old-c'])
  })

  test('knows nothing behind its end, or behind a cursor nobody gave', async () => {
    const { claims } = await listClaims(null, 100)
    expect((await listClaims(null, claims.length)).next).toBeNull()
    expect(await listClaims(`1-${randomUUID()}`)).toEqual({ claims: [], next: null })
    expect(await listClaims("1' or true")).toEqual({ claims: [], next: null })
  })

  test('tells no finding of a suspended claim, but that of one set free', async () => {
    const { claims } = await listClaims(null)
    const bySlug = Object.fromEntries(claims.map((one) => [one.slug, one]))
    expect(bySlug.stopped).toMatchObject({ suspended: true, verdict: null, finding: null })
    expect(bySlug.freed).toMatchObject({ suspended: false, verdict: 'contested', finding: 'The finding of freed.' })
  })
})

describe('a record', () => {
  test('keeps every version, newest first, and its content word for word', async () => {
    const record = await getRecord('corrected')
    expect(record?.versions.map(({ number, kind, note }) => ({ number, kind, note }))).toEqual([
      { number: 2, kind: 'correction', note: 'The month was wrong.' },
      { number: 1, kind: 'first', note: null },
    ])
    expect(record?.versions.at(-1)?.publishedAt.toISOString()).toBe('2025-06-01T09:00:00.123Z')
    expect((await getSnapshot('corrected', 1))?.finding).toBe('The finding of corrected.')
    expect((await getSnapshot('corrected', 2))?.finding).toBe('Better.')
  })

  test('that was never published is not there', async () => {
    expect(await getRecord('never')).toBeNull()
    expect(await getSnapshot('never', 1)).toBeNull()
    expect(await getSnapshot('corrected', 3)).toBeNull()
  })

  test('says nothing of any version while the live one is suspended', async () => {
    const record = await getRecord('stopped')
    expect(record).toMatchObject({ verdict: null, finding: null })
    expect(record?.versions.map(({ suspended, note }) => ({ suspended, note }))).toEqual([
      { suspended: true, note: null },
      { suspended: true, note: null },
    ])
    expect(await getSnapshot('stopped', 1)).toBeNull()
    expect(await getSnapshot('stopped', 2)).toBeNull()
    expect(JSON.stringify(record)).not.toContain('secret')
  })

  test('shows a version again once its suspension is lifted, and keeps one whose suspension was confirmed', async () => {
    expect((await getSnapshot('freed', 2))?.kind).toBe('update')
    expect(await getSnapshot('freed', 1)).toBeNull()
    expect((await getRecord('freed'))?.acts.map(({ number, act }) => `${number} ${act}`)).toEqual([
      '1 suspended',
      '1 confirmed',
      '2 suspended',
      '2 lifted',
    ])
  })
})
