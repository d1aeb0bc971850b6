import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { type Correction, listCorrections } from './correction-queries.ts'

// Reading alone is tested here, so the rows are put there past all guards.
const sql = connectAs('super', 1)
afterAll(closePools)

async function publish(id: string, slug: string, kinds: string[], on: string) {
  const ids: string[] = []
  for (const [index, kind] of kinds.entries()) {
    const [row] = await sql`
      insert into publications (claim_id, number, kind, note, hash, published_at)
      values (${id}, ${index + 1}, ${kind}, ${`Note of ${slug} ${index + 1}`}, ${randomUUID()}, ${on}::timestamptz + ${index} * interval '1 hour')
      returning id`
    const body = { slug, sentence: `The sentence of ${slug}`, language: 'nl', parties: [], topics: [], sources: [] }
    await sql`insert into publication_bodies values (${row?.id}, ${JSON.stringify({ ...body, statements: [], citations: [] })})`
    ids.push(row?.id)
  }
  await sql`select project_claim(${id})`
  return ids
}

async function act(claim: string, number: number, name: string, at: string) {
  await sql`insert into suspensions (claim_id, number, act, acted_by, at) values (${claim}, ${number}, ${name}, ${claim}, ${at})`
  await sql`select project_claim(${claim})`
}

async function publishRecord(subject: string, content: object, kind: string, on: string) {
  const [row] = await sql`
    insert into record_publications (subject, record_id, number, kind, note, hash, published_at)
    values (${subject}, ${randomUUID()}, 2, ${kind}, ${`Note of a ${subject}`}, ${randomUUID()}, ${on}) returning id`
  await sql`insert into record_publication_bodies values (${row?.id}, ${JSON.stringify({ subject, content })})`
}

beforeAll(async () => {
  await sql`set session_replication_role = replica`
  await publish(randomUUID(), 'corrected', ['first', 'update', 'correction', 'clarification'], '2025-01-01T00:00:00Z')
  const freed = randomUUID()
  await publish(freed, 'freed', ['first', 'correction'], '2025-01-02T00:00:00Z')
  await act(freed, 2, 'suspended', '2025-01-02T02:00:00Z')
  await act(freed, 2, 'lifted', '2025-01-02T03:00:00Z')
  const stopped = randomUUID()
  await publish(stopped, 'stopped', ['first', 'correction'], '2025-01-03T00:00:00Z')
  await act(stopped, 2, 'suspended', '2025-01-03T02:00:00Z')
  const retracted = randomUUID()
  const [, second] = await publish(
    retracted,
    'retracted',
    ['first', 'correction', 'retraction'],
    '2025-01-04T00:00:00Z',
  )
  await sql`
    insert into withholdings (subject, subject_id, reason, requested_by, confirmed_by, at)
    values ('publication', ${second as string}, 'A court said so', ${retracted}, ${retracted}, '2025-01-04T05:00:00Z')`
  await publishRecord(
    'page',
    { slug: 'funding', title: 'Our money', language: 'en' },
    'correction',
    '2025-01-05T00:00:00Z',
  )
  await publishRecord('party', { slug: 'iran', name: 'Iran' }, 'retraction', '2025-01-05T01:00:00Z')
  await publishRecord('topic', { slug: 'treaty', title: 'Verdrag', language: 'nl' }, 'update', '2025-01-05T02:00:00Z')
  const translated = { claim: stopped, number: 2, slug: 'stopped', sentence: 'Gestopt', language: 'fa' }
  await publishRecord('translation', translated, 'correction', '2025-01-05T02:30:00Z')
  await publishRecord('translation', { ...translated, claim: freed }, 'retraction', '2025-01-05T02:40:00Z')
  await publishRecord('labels', { language: 'el', labels: {} }, 'clarification', '2025-01-05T03:00:00Z')
})

async function all(size: number) {
  const seen: Correction[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listCorrections>> = await listCorrections(cursor, size)
    seen.push(...page.corrections)
    cursor = page.next
  } while (cursor)
  return seen
}

test('tells everything that readers of earlier versions must know, newest first, each once on whatever pages', async () => {
  const told = await all(100)
  expect(told.map(({ kind, subject, slug, number }) => `${subject} ${slug} ${number} ${kind}`)).toEqual([
    'labels null 2 clarification',
    'translation freed 2 retraction',
    'translation stopped 2 correction',
    'party iran 2 retraction',
    'page funding 2 correction',
    'claim retracted 2 withheld',
    'claim retracted 3 retraction',
    'claim retracted 2 correction',
    'claim stopped 2 suspended',
    'claim stopped 2 correction',
    'claim freed 2 lifted',
    'claim freed 2 suspended',
    'claim freed 2 correction',
    'claim corrected 4 clarification',
    'claim corrected 3 correction',
  ])
  expect(await all(1)).toEqual(told)
  expect(await all(4)).toEqual(told)
})

test('says what was wrong, but not of what stands suspended or withheld', async () => {
  const notes = (await all(100)).map(({ slug, number, kind, note }) => `${slug} ${number} ${kind}: ${note}`)
  expect(notes).toEqual(
    expect.arrayContaining([
      'corrected 3 correction: Note of corrected 3',
      'freed 2 correction: Note of freed 2',
      'freed 2 lifted: null',
      'freed 2 retraction: Note of a translation',
      'stopped 2 correction: null',
      'retracted 2 correction: null',
      'retracted 2 withheld: A court said so',
      'retracted 3 retraction: Note of retracted 3',
      'funding 2 correction: Note of a page',
    ]),
  )
})

test('a translation is named as its claim, and silent as long as that is', async () => {
  const told = (await all(100)).filter(({ subject }) => subject === 'translation')
  expect(told).toMatchObject([
    { slug: 'freed', title: 'The sentence of freed', language: 'nl', note: 'Note of a translation' },
    { slug: 'stopped', title: 'The sentence of stopped', language: 'nl', note: null },
  ])
})

test('names each by what it is called, in its language', async () => {
  const told = await all(100)
  expect(told.find(({ slug }) => slug === 'iran')).toMatchObject({ title: 'Iran', language: null })
  expect(told.find(({ slug }) => slug === 'corrected')).toMatchObject({
    title: 'The sentence of corrected',
    language: 'nl',
    at: new Date('2025-01-01T03:00:00Z'),
  })
})

test('a cursor that nobody gave leads nowhere', async () => {
  expect(await listCorrections('yesterday')).toEqual({ corrections: [], next: null })
  expect(await listCorrections(`1-${randomUUID()}`)).toEqual({ corrections: [], next: null })
})
