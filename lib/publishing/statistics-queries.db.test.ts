import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { getStatistics } from './statistics-queries.ts'

// Reading alone is tested here, so the rows are put there past all guards.
const sql = connectAs('super', 1)
afterAll(closePools)

const party = (name: string, kind: string, partOf: string | null = null) => ({
  ...{
    id: randomUUID(),
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    kind,
    wikidataId: null,
    partOf,
    names: [],
  },
})
const russia = party('Russia', 'state')
const kremlin = party('The Kremlin', 'agency', russia.id)
const spokesman = party('A spokesman', 'office_holder', kremlin.id)
const iran = party('Iran', 'state')
const outlet = party('An outlet', 'organisation')
const parties = [russia, kremlin, spokesman, iran, outlet]

type Said = [{ id: string }, stance: string]

async function publish(verdict: string, said: Said[], kinds = ['first']) {
  const id = randomUUID()
  const statements = said.map(([{ id: party }, stance]) => ({
    ...{ id: randomUUID(), party, stance, repliesTo: null, office: null, said: null, venue: null, citations: [] },
    words: { wording: 'reported', text: 'So it is.', language: 'en' },
  }))
  const body = {
    id,
    slug: id,
    language: 'en',
    sentence: 'A claim',
    verdict,
    statements,
    parties,
    topics: [],
    sources: [],
  }
  for (const [index, kind] of kinds.entries()) {
    const [row] = await sql`
      insert into publications (claim_id, number, kind, hash) values (${id}, ${index + 1}, ${kind}, ${randomUUID()}) returning id`
    await sql`insert into publication_bodies values (${row?.id}, ${JSON.stringify({ ...body, citations: [] })})`
  }
  await sql`select project_claim(${id})`
  return id
}

test('counts what stands, by verdict and by the state of whoever asserts it', async () => {
  await sql`set session_replication_role = replica`
  expect(await getStatistics()).toEqual({ verdicts: {}, countries: [], others: 0 })

  // Two voices of one state on one claim are one.
  await publish('false', [
    [spokesman, 'asserts'],
    [russia, 'asserts'],
    [iran, 'denies'],
  ])
  await publish('false', [
    [kremlin, 'asserts'],
    [iran, 'asserts'],
  ])
  await publish('contested', [
    [outlet, 'asserts'],
    [russia, 'denies'],
  ])
  await publish('confirmed', [[iran, 'declines_to_comment']])
  await publish('false', [[iran, 'asserts']], ['first', 'retraction'])
  const stopped = await publish('false', [[iran, 'asserts']])
  await sql`insert into suspensions (claim_id, number, act, acted_by) values (${stopped}, 1, 'suspended', ${stopped})`
  await sql`select project_claim(${stopped})`

  expect(await getStatistics()).toEqual({
    verdicts: { false: 2, contested: 1, confirmed: 1 },
    countries: [
      { name: 'Russia', claims: 2 },
      { name: 'Iran', claims: 1 },
    ],
    others: 1,
  })
})
