import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'

const sql = connectAs('super', 1)
const owner = connectAs('owner')
const reader = connectAs('public')
beforeAll(async () => {
  await sql`set session_replication_role = replica`
})

const empty = {
  ...{
    schema: 4,
    language: 'en',
    verdict: 'unverified',
    finding: 'Not settled',
    rationale: 'One source',
    context: null,
  },
  ...{
    wouldChange: null,
    mergedInto: null,
    firstMade: null,
    recheckOn: null,
    topics: [],
    related: [],
    statements: [],
    citations: [],
    accused: [],
  },
  ...{ parties: [], sources: [] },
}

const tail = () => randomUUID().slice(0, 8)
const party = (slug: string, more: object = {}) => ({
  ...{ id: randomUUID(), slug, name: `Name of ${slug}`, kind: 'state', wikidataId: null, partOf: null, names: [] },
  ...more,
})
const source = (more: object = {}) => ({
  ...{ id: randomUUID(), url: 'https://news.example/1', title: 'A report', publisher: 'A paper', author: null },
  ...{ published: '2025-01', language: 'el', kind: 'news_report', interest: 'Owned by the state', archivedUrl: null },
  ...more,
})
const citation = (source: string) => ({
  ...{ id: randomUUID(), source, relation: 'supports', locator: 'p. 2', origin: null },
  quotation: { exact: 'Δεν υπάρχει' },
})
const statement = (party: string, citations: object[] = [], more: object = {}) => ({
  ...{ id: randomUUID(), party, stance: 'asserts', repliesTo: null, office: 'Spokesman', said: '2025-01', venue: null },
  words: { wording: 'reported', text: 'That it is so.', language: 'en' },
  citations,
  ...more,
})

/** Another version of a claim, past all guards: how it comes about is tested elsewhere. Gives the tags that it leaves. */
async function publish(id: string, content: object, number = 1) {
  const body = { ...empty, id, slug: `claim-${id.slice(0, 8)}`, sentence: 'A claim', ...content }
  const [row] = await sql`
    insert into publications (claim_id, number, kind, hash)
    values (${id}, ${number}, ${number === 1 ? 'first' : 'update'}, ${randomUUID()}) returning id`
  await sql`insert into publication_bodies values (${row?.id}, ${JSON.stringify(body)})`
  return project(id)
}

async function project(id: string) {
  const [{ before } = {}] = await reader`select coalesce(max(sequence), 0) as before from public_changes`
  await sql`select project_claim(${id})`
  const told = await reader`select tag from public_changes where sequence > ${before} order by tag`
  return told.map(({ tag }) => tag)
}

const act = async (id: string, name: string) => {
  await sql`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, ${name}, ${id})`
  await project(id)
}

const partyNamed = async (id: string) =>
  (await reader`select slug, name, number from public_parties where party_id = ${id}`)[0]

test('what a live version says of parties, topics and sources stands in tables of its own', async () => {
  const id = randomUUID()
  const [speaker, accused] = [party(`speaker-${tail()}`), party(`accused-${tail()}`)]
  const topic = { id: randomUUID(), slug: `topic-${tail()}`, title: 'A treaty', language: 'en' }
  const report = source()
  const said = statement(speaker.id, [citation(report.id)])
  const own = citation(report.id)
  const told = await publish(id, {
    ...{ parties: [speaker, accused], topics: [topic], sources: [report], statements: [said], citations: [own] },
    ...{ accused: [{ party: accused.id, requests: [] }], firstMade: '2024-12~' },
  })
  expect(told).toEqual(
    expect.arrayContaining([
      `party:${speaker.slug}`,
      `party:${accused.slug}`,
      `topic:${topic.slug}`,
      `source:${report.id}`,
    ]),
  )
  expect(await partyNamed(speaker.id)).toEqual({ slug: speaker.slug, name: speaker.name, number: null })
  expect(
    await reader`select party_id, accused from public_claim_parties where claim_id = ${id} order by accused`,
  ).toEqual([
    { party_id: speaker.id, accused: false },
    { party_id: accused.id, accused: true },
  ])
  expect(await reader`select title, number from public_topics where topic_id = ${topic.id}`).toEqual([
    { title: 'A treaty', number: null },
  ])
  expect(
    await reader`select publisher, interest, archived_url from public_sources where source_id = ${report.id}`,
  ).toEqual([{ publisher: 'A paper', interest: 'Owned by the state', archived_url: null }])
  expect(
    await reader`select statement_id, stance, said_earliest::text, said_latest::text from public_statements where claim_id = ${id}`,
  ).toEqual([{ statement_id: said.id, stance: 'asserts', said_earliest: '2025-01-01', said_latest: '2025-01-31' }])
  expect(
    await reader`select statement_id, exact from public_citations where claim_id = ${id} order by position`,
  ).toEqual([
    { statement_id: null, exact: 'Δεν υπάρχει' },
    { statement_id: said.id, exact: 'Δεν υπάρχει' },
  ])
})

test('the newest claim names a party, and a claim that names it no longer leaves it to others', async () => {
  const shared = party(`shared-${tail()}`)
  const [first, second] = [randomUUID(), randomUUID()]
  await publish(first, { parties: [shared], statements: [statement(shared.id)] })
  await publish(second, { parties: [{ ...shared, name: 'A newer name' }] })
  expect(await partyNamed(shared.id)).toMatchObject({ name: 'A newer name' })
  const told = await publish(second, { parties: [] }, 2)
  expect(told).toContain(`party:${shared.slug}`)
  expect(await partyNamed(shared.id)).toMatchObject({ name: shared.name })
})

test('while a claim is suspended nothing of it is told, and its words find it no more; then again', async () => {
  const speaker = party(`silent-${tail()}`)
  const id = randomUUID()
  await publish(id, { parties: [speaker], statements: [statement(speaker.id)], finding: 'Nobody saw the quince.' })
  const found = () => reader`
    select claim_id from public_words where words @@ websearch_to_tsquery('simple', fold_words('QUÍNCE'))`
  expect(await found()).toEqual([{ claim_id: id }])
  await act(id, 'suspended')
  expect(await partyNamed(speaker.id)).toBeUndefined()
  expect(await reader`select from public_statements where claim_id = ${id}`).toHaveLength(0)
  expect(await found()).toEqual([])
  await act(id, 'lifted')
  expect(await partyNamed(speaker.id)).toMatchObject({ slug: speaker.slug })
  expect(await found()).toEqual([{ claim_id: id }])
})

test('the page of what a party is part of changes with it', async () => {
  const state = party(`state-${tail()}`)
  const ministry = party(`ministry-${tail()}`, { kind: 'agency', partOf: state.id })
  const spokesman = party(`spokesman-${tail()}`, { kind: 'office_holder', partOf: ministry.id })
  const id = randomUUID()
  await publish(id, { parties: [state, ministry] })
  const told = await publish(randomUUID(), {
    parties: [spokesman],
    statements: [statement(spokesman.id)],
  })
  expect(told).toEqual(
    expect.arrayContaining([`party:${state.slug}`, `party:${ministry.slug}`, `party:${spokesman.slug}`]),
  )
})

test('made anew they are what they were', async () => {
  const tables = [
    'claims',
    'parties',
    'topics',
    'sources',
    'claim_parties',
    'claim_topics',
    'claim_sources',
    'statements',
    'citations',
  ]
  const everything = () =>
    Promise.all(tables.map((table) => reader`select * from ${reader(`public_${table}`)} t order by t::text`))
  const before = await everything()
  expect(before.every((rows) => rows.length > 0)).toBe(true)
  await owner`select rebuild_projections()`
  expect(await everything()).toEqual(before)
})

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-12~', '2024-12-01', '2024-12-31'],
  ['2025-01-17', '2025-01-17', '2025-01-17'],
  ['2024-12/2025-01-03?', '2024-12-01', '2025-01-03'],
  [null, null, null],
])('the database reads %s as the rules do', async (edtf, earliest, latest) => {
  expect(await owner`select edtf_earliest(${edtf})::text as earliest, edtf_latest(${edtf})::text as latest`).toEqual([
    { earliest, latest },
  ])
})

test.each([
  ['Ἰράν, ΡΩΣΊΑΣ', 'ιραν, ρωσιασ'],
  ['Müller Ångström', 'muller angstrom'],
  ['عباس عراقچي', 'عباس عراقچی'],
])('%s is looked for as %s', async (words, folded) => {
  const [row] = await reader`select fold_words(${words}) as folded`
  expect(row?.folded).toBe(folded)
})
