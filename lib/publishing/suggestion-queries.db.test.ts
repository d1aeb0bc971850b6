import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { plainClaim, publishPast } from '#db/testing/publishing'
import type { PublishedClaim } from './snapshot.ts'
import { listSuggestions } from './suggestion-queries.ts'

// The index alone is tested here, so the rows are put there past all guards.
const sql = connectAs('super', 1)
afterAll(closePools)

type Party = PublishedClaim['parties'][number]
const claim = (slug: string, sentence: string, more: Partial<PublishedClaim> = {}) =>
  plainClaim(slug, { sentence, ...more })
const party = (slug: string, name: string, ...names: string[]): Party => ({
  ...{ id: randomUUID(), slug, name, kind: 'state', wikidataId: null, partOf: null },
  names: names.map((text) => ({ text, language: 'el' })),
})
const topic = (slug: string, title: string) => ({ id: randomUUID(), slug, title, language: 'en' })

const publish = (version: PublishedClaim, number = 1) => publishPast(sql, version, number)

const suspend = (id: string, act: string) =>
  sql`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, ${act}, ${randomUUID()})`.then(
    () => sql`select project_claim(${id})`,
  )

const ruritania = party('ruritania', 'Ruritania', 'Ρουριτανία', 'Королевство Руритания', 'The Kingdom of Ruritania')
const ministry = party('ministry-of-ferries', 'Ministry of Ferries of Ruritania', 'Ruritaans ministerie van veerboten')
const ferries = claim('ferries', 'Ruritania sold twelve armed ferries to Atlantis.', {
  ...{ parties: [ruritania, ministry], topics: [topic('ferry-affair', 'The ferry affair')] },
})
const greek = claim('greek', 'Η Ρουριτανία πούλησε σιταποθήκες.', { language: 'el' })
const shahed = claim('shahed', 'Shahed engines came by rail.')

beforeAll(async () => {
  await sql`set session_replication_role = replica`
  for (const each of [greek, shahed, ferries]) await publish(each)
})

const told = async (typed: string, most?: number) =>
  (await listSuggestions(typed, 'en', most)).map(({ kind, slug }) => `${kind} ${slug}`)

describe('what is typed so far suggests', () => {
  test.each([
    ['a party by the beginning of its name', 'rur', 'party ruritania'],
    ['by one letter', 'r', 'party ruritania'],
    ['in another script, without accents, in capitals', 'ΡΟΥΡΙΤ', 'party ruritania'],
    ['by a word within a name', 'Руритан', 'party ruritania'],
    ['by several words of a name', 'kingdom of r', 'party ruritania'],
    ['by words in another order', 'ruritania ferri', 'party ministry-of-ferries'],
    ['a topic', 'ferry aff', 'topic ferry-affair'],
    ['a claim by the beginning of a word', 'atlan', 'claim ferries'],
    ['a claim by a whole word and a beginning', 'atlantis twel', 'claim ferries'],
    ['a claim in Greek', 'σιταποθη', 'claim greek'],
    ['a misspelt one', 'shaheed', 'claim shahed'],
  ])('%s', async (_, typed, expected) => {
    expect(await told(typed)).toContain(expected)
  })

  test('whose name begins so first, then parts, then topics, then claims', async () => {
    expect(await told('ferr')).toEqual(['party ministry-of-ferries', 'topic ferry-affair', 'claim ferries'])
    expect((await told('rur')).slice(0, 2)).toEqual(['party ruritania', 'party ministry-of-ferries'])
    expect(await told('ruritania')).toEqual(['party ruritania', 'party ministry-of-ferries', 'claim ferries'])
  })

  test('no more than are asked for, parties leaving room for claims', async () => {
    expect(await told('ruritania', 2)).toEqual(['party ruritania', 'claim ferries'])
    expect(await told('ruritania', 1)).toEqual(['party ruritania'])
  })

  test('only what has the words before the last whole', async () => {
    expect(await told('atlan twelve')).toEqual([])
  })
})

test.each([
  ['nothing', ''],
  ['a blank', ' '],
  ['signs', '"%_\\\'&|!():*'],
  ['NUL', '\0'],
  ['half a letter', '\ud83d'],
  ['emoji', '😱'],
  ['ten thousand letters', 'x'.repeat(10_000)],
  ['as many words', 'the s '.repeat(2_000)],
  ['operators', "'a' & !b:* <-> c"],
])('%s is answered', async (_, typed) => {
  expect(await told(typed)).toEqual([])
})

test('a claim that is suspended is not suggested, nor are parties and topics that only it names; again when that is lifted', async () => {
  const party1 = party('zubrowka', 'Zubrowka')
  const one = claim('zub', 'Zubrowka closed its harbours.', {
    parties: [party1],
    topics: [topic('zub-topic', 'Zubrowka closes')],
  })
  await publish(one)
  expect(await told('zubr')).toEqual(['party zubrowka', 'topic zub-topic', 'claim zub'])
  await suspend(one.id, 'suspended')
  expect(await told('zubr')).toEqual([])
  await suspend(one.id, 'lifted')
  expect(await told('zubr')).toEqual(['party zubrowka', 'topic zub-topic', 'claim zub'])
})

test('what is withheld leaves no word behind', async () => {
  const one = claim('secret', 'Quixotic zeppelins were sunk.', { parties: [party('quixote', 'Quixote Ltd')] })
  await publish(one)
  expect(await told('quix')).toEqual(['party quixote', 'claim secret'])
  await sql`insert into claims (id, slug, language, sentence, created_by, saved_by)
    values (${one.id}, 'secret', 'en', '', ${one.id}, ${one.id})`
  await sql`delete from publication_bodies b using publications p where p.id = b.publication_id and p.claim_id = ${one.id}`
  await sql`select project_claim(${one.id})`
  expect(await told('quix')).toEqual([])
  expect(await sql`select from public_sentences where words @@ 'zeppelins'`).toHaveLength(0)
  expect(await sql`select from public_beginnings where beginning like 'quixote%'`).toHaveLength(0)
})

test('a claim is suggested by its newest words alone, and not when it is retracted', async () => {
  const one = claim('grand', 'Fenwick bought marmalade.')
  await publish(one)
  expect(await told('marmal')).toEqual(['claim grand'])
  await publish({ ...one, kind: 'update', note: 'Why.', sentence: 'Fenwick bought honey.' }, 2)
  expect(await told('marmal')).toEqual([])
  expect(await told('fenw')).toEqual(['claim grand'])
  await publish({ ...one, kind: 'retraction', note: 'Why.' }, 3)
  expect(await told('fenw')).toEqual([])
})

test('a rare claim is found behind thousands of newer ones, by the rarest of its words', async () => {
  await sql`insert into public_sentences (claim_id, published_at, words)
    select gen_random_uuid(), now() + interval '1 day', array_to_tsvector(array['nothing', 'new' || n]) from generate_series(1, 2001) n`
  expect(await told('atlan')).toEqual(['claim ferries'])
  expect(await told('atlantis twel')).toEqual(['claim ferries'])
  expect(await told('twelve a')).toEqual(['claim ferries'])
  expect(await told('twelve b')).toEqual([])
})

test('making the record anew changes nothing', async () => {
  const all = () => sql`select * from public_beginnings order by 1, 2, 3`
  const sentences = () =>
    sql`select * from public_sentences where 'nothing' <> all (tsvector_to_array(words)) order by 1`
  const before = [await all(), await sentences()]
  expect(before.map(({ length }) => length > 0)).toEqual([true, true])
  await sql`select rebuild_projections()`
  expect([await all(), await sentences()]).toEqual(before)
})
