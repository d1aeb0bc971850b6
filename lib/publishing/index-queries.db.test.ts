import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { listLatestTopics, listPartyIndex, listTopicIndex } from './index-queries.ts'

// Reading alone is tested here, so the rows are put there past all guards; how they come about is tested with the commands.
const sql = connectAs('super', 1)
afterAll(closePools)
beforeAll(async () => {
  await sql`set session_replication_role = replica`
})

async function topic(title: string, retracted = false) {
  const id: string = randomUUID()
  await sql`insert into public_topics (topic_id, slug, title, language, retracted, number)
    values (${id}, ${`topic-${id}`}, ${title}, 'en', ${retracted}, 1)`
  return id
}

async function party(name: string, partOf: string | null = null, retracted = false) {
  const id: string = randomUUID()
  await sql`insert into public_parties (party_id, slug, name, kind, part_of, names, retracted, number)
    values (${id}, ${`party-${id}`}, ${name}, 'state', ${partOf}, '[]', ${retracted}, 1)`
  return id
}

/** All pages, one after another. */
async function walk(list: typeof listTopicIndex | typeof listPartyIndex, size: number) {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(after, size)
    expect(page.entries.length).toBeLessThanOrEqual(size)
    ids.push(...page.entries.map(({ id }) => id))
    after = page.next
  } while (after)
  return ids
}

test('topics stand by name whatever their letters, each once over all pages', async () => {
  const zebra = await topic('zebra crossings')
  const arms = await topic('Arms deals')
  const twins = [await topic('Elections'), await topic('elections')].sort()
  const retracted = await topic('Borders', true)
  const ids = [arms, ...twins, zebra]
  for (const size of [1, 2, 3, 100]) {
    const walked = await walk(listTopicIndex, size)
    expect(walked.filter((id) => ids.includes(id))).toEqual(ids)
    expect(walked).not.toContain(retracted)
    expect(new Set(walked).size).toBe(walked.length)
  }
})

test('parties stand by name, with what they are part of', async () => {
  const state = await party('Ruritania')
  const office = await party('armed forces', state)
  const retracted = await party('Borduria', null, true)
  for (const size of [1, 2, 100]) {
    const walked = await walk(listPartyIndex, size)
    expect(walked.filter((id) => [state, office].includes(id))).toEqual([office, state])
    expect(walked).not.toContain(retracted)
  }
  const { entries } = await listPartyIndex(null)
  expect(entries.find(({ id }) => id === office)?.whole).toBe('Ruritania')
  expect(entries.find(({ id }) => id === state)?.whole).toBeNull()
})

test('after what is not there, nothing follows', async () => {
  await topic('Anything')
  expect(await listTopicIndex(randomUUID())).toEqual({ entries: [], next: null })
  expect(await listPartyIndex(randomUUID())).toEqual({ entries: [], next: null })
})

test('topics without a published claim are not among the latest; of the others the newest stands first', async () => {
  const [empty, older, newer] = [await topic('Empty'), await topic('Older'), await topic('Newer')]
  for (const [topicId, at] of [
    [older, '2098-01-01T00:00:00Z'],
    [newer, '2099-01-01T00:00:00Z'],
  ] as const) {
    await sql`insert into public_claim_topics (claim_id, topic_id, slug, content, published_at)
      values (${randomUUID()}, ${topicId}, ${`topic-${topicId}`}, '{}', ${at})`
  }
  const latest = await listLatestTopics(2)
  expect(latest.map(({ id }) => id)).toEqual([newer, older])
  expect(latest[0]?.claims).toBe(1)
  expect((await listLatestTopics(1000)).map(({ id }) => id)).not.toContain(empty)
})
