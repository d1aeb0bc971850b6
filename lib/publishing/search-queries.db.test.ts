import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { plainClaim, publishPast } from '#db/testing/publishing'
import { filtersOf, type SearchFilters, searchInput } from './search.ts'
import { getChosenParty, getChosenTopic, listSearchChoices } from './search-choice-queries.ts'
import { searchClaims } from './search-queries.ts'
import type { PublishedClaim } from './snapshot.ts'

// Reading alone is tested here, so the rows are put there past all guards.
const sql = connectAs('super', 1)
afterAll(closePools)

const claim = plainClaim
const publish = (version: PublishedClaim, on: string, number?: number) => publishPast(sql, version, number, on)

const iran: PublishedClaim['parties'][number] = {
  ...{ id: randomUUID(), slug: 'iran', name: 'Iran', kind: 'state', wikidataId: null, partOf: null },
  names: [{ text: 'جمهوری اسلامی ایران', language: 'fa' }],
}
const treaty = { id: randomUUID(), slug: 'treaty', title: 'The treaty', language: 'en' }

beforeAll(async () => {
  await sql`set session_replication_role = replica`
  await sql`update installation set time_zone = 'Europe/Athens'`
  await publish(
    claim('drones', {
      sentence: 'They sold armed drones to an ally.',
      verdict: 'false',
      parties: [iran],
      topics: [treaty],
    }),
    '2025-01-10T12:00:00Z',
  )
  await publish(claim('missiles', { sentence: 'Missiles were sold, not drones of any kind.' }), '2025-01-09T22:30:00Z')
  await publish(
    claim('greek', {
      sentence: 'Η «συνθήκη» διαρκεί είκοσι έτη.',
      language: 'el',
      verdict: 'confirmed',
      topics: [treaty],
    }),
    '2025-01-08T12:00:00Z',
  )
  const stopped = claim('stopped', { sentence: 'Stopped drones.', verdict: 'false', parties: [iran], topics: [treaty] })
  await publish(stopped, '2025-01-07T12:00:00Z')
  await sql`insert into suspensions (claim_id, number, act, acted_by) values (${stopped.id}, 1, 'suspended', ${stopped.id})`
  await sql`select project_claim(${stopped.id})`
  const missiles = await sql`select claim_id from public_claims where slug = 'missiles'`
  await sql`insert into public_translations (claim_id, number, language, sentence, finding, rationale, version, kind, hash, published_at)
    values (${missiles[0]?.claim_id}, 1, 'nl', 'Raketten.', 'Ja.', 'Zo.', 1, 'first', 'h', now())`
  // Told anew, as when the translation is published, but for the row that was put there by hand.
  await sql`alter table public_claims disable trigger tell_translations`
  await sql`with gone as (delete from public_claims where claim_id = ${missiles[0]?.claim_id} returning *) insert into public_claims select * from gone`
  await sql`alter table public_claims enable always trigger tell_translations`
  const retracted = claim('retracted', { sentence: 'Withdrawn account.', rationale: 'An alley.', verdict: 'false' })
  await publish(retracted, '2025-01-06T12:00:00Z')
  await publish({ ...retracted, kind: 'retraction', note: 'It was wrong.' }, '2025-01-06T13:00:00Z', 2)
})

const anything = filtersOf(searchInput.parse({}))
const find = async (filters: Partial<SearchFilters>) =>
  (await searchClaims({ ...anything, ...filters }, null)).claims.map(({ slug }) => slug)

describe('words', () => {
  test.each([
    ['one word', 'ally', ['drones']],
    ['a word in whatever case', 'ALLY', ['drones']],
    ['all words, not any', 'drones ally', ['drones']],
    ['a word with another ending, nearest first', 'drone', ['missiles', 'drones']],
    ['no beginning of a word', 'dron', []],
    ['a phrase', '"armed drones"', ['drones']],
    ['a phrase as a telephone writes it', '“armed drones”', ['drones']],
    ['a phrase in Greek or Persian marks', '«drones armed»', []],
    ['a phrase is word by word', '"armed drone"', []],
    ['without what stands behind a minus', 'sold -missiles', ['drones']],
    ['either of two', 'ally or kind', ['drones', 'missiles']],
    ['whatever accents, in whatever quotation marks', 'συνθηκη', ['greek']],
    ['a name in another script', 'ايران', ['drones']],
    ['what is made of a name', 'Iranian drones', ['drones']],
    ['not of a shorter one', 'Iranology', []],
    ['an apostrophe', "o'clock '' '", []],
    ['what looks like a query', "'drones':* & | ! <->", ['missiles', 'drones']],
    ['a backslash', 'drones\\', ['missiles', 'drones']],
    ['only stop signs', 'or', []],
    ['the words of a translation', 'raket', ['missiles']],
    ['a phrase among the words of a longer query', 'allies "armed drones"', ['drones']],
    ['a stem of a word behind a minus is not that word', 'sold -drone', ['missiles', 'drones']],
    ['emoji, and nothing else', '🛩️', []],
  ])('%s', async (_, words, found) => expect(await find({ words })).toEqual(found))

  test('of a suspended claim find nothing', async () => {
    expect(await find({ words: 'stopped' })).toEqual([])
    expect(await find({ words: 'withdrawn' })).toEqual(['retracted'])
  })
})

describe('a word that nothing has', () => {
  const ask = async (words: string, filters: Partial<SearchFilters> = {}) => {
    const { claims, alsoLookedFor } = await searchClaims({ ...anything, words, ...filters }, null)
    return [claims.map(({ slug }) => slug), alsoLookedFor]
  }

  test.each([
    ['a letter too many', 'missilles', ['missiles'], ['missiles']],
    ['one that is missing, in whatever case', 'ARMD', ['drones'], ['armed']],
    ['two in each other’s place', 'soldier amred', [], ['armed']],
    ['two apart in a long word', 'misiless', ['missiles'], ['missiles']],
    ['with the words that are there', 'drones alyl', ['drones'], ['ally']],
    ['either of two', 'alyl or kind', ['drones', 'missiles'], ['ally']],
    ['without accents, and told as it is written', 'ειχοσι', ['greek'], ['εικοσι']],
    ['and that with another ending', 'acount ally', ['drones'], ['account']],
    ['a name in another script', 'ایارن', ['drones'], ['ایران']],
    ['in a translation', 'rakketten', ['missiles'], ['raketten']],
  ])('is found by the nearest: %s', async (_, words, found, told) => expect(await ask(words)).toEqual([found, told]))

  test.each([
    ['in a phrase', '"amred drones"', []],
    ['alone in quotation marks', '"amred"', []],
    ['behind a minus', 'drones -amred', ['missiles', 'drones']],
    ['of three letters', 'kin', []],
    ['with a digit', 'drones1', []],
    ['with another ending', 'drone', ['missiles', 'drones']],
    ['that is a party’s name but for its ending', 'Irana', ['drones']],
    ['that only a rationale has', 'alley', ['retracted']],
    ['that only a party’s other name has', 'جمهوری', ['drones']],
    ['far from all', 'armadillo', []],
    ['of a suspended claim', 'stoped', []],
  ])('is found by no other: %s', async (_, words, found) => expect(await ask(words)).toEqual([found, []]))

  test('is found so among what filters let through', async () => {
    expect(await ask('dronnes')).toEqual([['missiles', 'drones'], ['drones']])
    expect(await ask('dronnes', { party: 'iran', verdict: 'false' })).toEqual([['drones'], ['drones']])
    expect(await ask('dronnes', { topic: 'treaty', language: 'el' })).toEqual([[], ['drones']])
  })

  test('no other is looked for where somebody asks for what was typed', async () => {
    expect(await ask('amred', { exact: true })).toEqual([[], []])
  })
})

describe('filters', () => {
  test('a verdict finds what stands: nothing suspended, nothing retracted', async () => {
    expect(await find({ verdict: 'false' })).toEqual(['drones'])
    expect(await find({ verdict: 'mixed' })).toEqual([])
  })

  test('by topic, party and language, and all of them together', async () => {
    expect(await find({ topic: 'treaty' })).toEqual(['drones', 'greek'])
    expect(await find({ party: 'iran' })).toEqual(['drones'])
    expect(await find({ language: 'el' })).toEqual(['greek'])
    // It can be read in Dutch, too.
    expect(await find({ language: 'nl' })).toEqual(['missiles'])
    expect(await find({ topic: 'treaty', party: 'iran', language: 'en', verdict: 'false' })).toEqual(['drones'])
    expect(await find({ topic: 'treaty', party: 'iran', language: 'el' })).toEqual([])
    expect(await find({ party: 'nobody' })).toEqual([])
  })

  test("days begin and end by the newsroom's clock", async () => {
    // Half past ten in the evening in Greenwich is the tenth in Athens.
    expect(await find({ from: '2025-01-10', to: '2025-01-10' })).toEqual(['drones', 'missiles'])
    expect(await find({ to: '2025-01-09' })).toEqual(['greek', 'stopped', 'retracted'])
  })
})

test('pages by key, and a cursor that nobody gave finds nothing', async () => {
  const first = await searchClaims(anything, null, 2)
  const second = await searchClaims(anything, first.next, 10)
  expect([...first.claims, ...second.claims].map(({ slug }) => slug)).toEqual(await find({}))
  expect(second.next).toBeNull()
  expect(await searchClaims(anything, 'yesterday')).toEqual({
    claims: [],
    next: null,
    order: 'newest',
    alsoLookedFor: [],
    isOfNewest: false,
  })
})

test('a suspended claim is listed without what was found', async () => {
  const { claims } = await searchClaims(anything, null)
  expect(claims.find(({ slug }) => slug === 'stopped')).toMatchObject({ suspended: true, verdict: null, finding: null })
})

test('filters offer what live claims name, and know what they are called', async () => {
  expect(await listSearchChoices()).toEqual({
    topics: [{ slug: 'treaty', title: 'The treaty', language: 'en' }],
    parties: [{ slug: 'iran', name: 'Iran' }],
    languages: ['el', 'en', 'nl'],
  })
  expect(await getChosenTopic('treaty')).toMatchObject({ title: 'The treaty' })
  expect(await getChosenParty('iran')).toMatchObject({ name: 'Iran' })
  expect([await getChosenTopic('x'), await getChosenParty('x')]).toEqual([null, null])
})

describe('passages', () => {
  const told = async (words: string) =>
    (await searchClaims({ ...anything, words }, null)).claims.map(({ slug, passages }) => ({
      slug,
      found: passages.map(({ field, text, marks }) => [field, ...marks.map(([from, to]) => text.slice(from, to))]),
    }))

  test('tell where the words stand, with whatever endings and accents', async () => {
    expect(await told('drone sell')).toEqual([])
    expect(await told('account drone ally')).toEqual([
      {
        slug: 'drones',
        found: [
          ['sentence', 'drones', 'ally'],
          ['rationale', 'accounts'],
        ],
      },
    ])
    expect(await told('ΣΥΝΘΗΚΕΣ')).toEqual([{ slug: 'greek', found: [['sentence', 'συνθήκη']] }])
    expect(await told('ARMD')).toEqual([{ slug: 'drones', found: [['sentence', 'armed']] }])
    expect(await told('raket')).toMatchObject([{ found: [['sentence', 'Raketten']] }])
  })

  test('of a filtered list there are none', async () => {
    const { claims, order } = await searchClaims({ ...anything, topic: 'treaty' }, null)
    expect([order, claims.map(({ passages }) => passages)]).toEqual(['newest', [[], []]])
  })
})

test('a party is found by a name that it got after the claim was published', async () => {
  expect(await find({ words: 'Παράδειγμα drones' })).toEqual([])
  await sql`with gone as (delete from public_parties where slug = 'iran' returning *)
    insert into public_parties (party_id, slug, name, kind, names, retracted)
    select party_id, slug, name, kind, names || '[{"text": "Το Παράδειγμα", "language": "el"}]', retracted from gone`
  expect(await find({ words: 'παραδειγμα drones' })).toEqual(['drones'])
  expect(await find({ words: '-παραδειγμα drones' })).toEqual(['missiles', 'drones'])
})

test('what is said of somebody is found by another name of theirs', async () => {
  expect(await find({ words: 'Ракеты' })).toEqual([])
  await sql`insert into public_parties (party_id, slug, name, kind, names, retracted)
    values (gen_random_uuid(), 'missiles', 'Missiles', 'organisation', '[{"text": "Ракеты", "language": "ru"}]', false)`
  expect(await find({ words: 'ракеты' })).toEqual(['missiles'])
})

test('best first: the claim itself before names and reasons, and pages go on where they ended', async () => {
  const first = await searchClaims({ ...anything, words: 'accounts or ally' }, null, 2)
  expect([first.order, first.claims[0]?.slug]).toEqual(['best', 'drones'])
  const second = await searchClaims({ ...anything, words: 'accounts or ally' }, first.next, 2)
  const all = [...first.claims, ...second.claims].map(({ slug }) => slug)
  expect(all.toSorted()).toEqual(['drones', 'greek', 'missiles', 'retracted'])
  expect(second.next).toBeNull()
})

test('lists go on by key, also within one instant, as far as they are read and beyond', async () => {
  const pacts = { ...treaty, id: randomUUID(), slug: 'pacts' }
  const made = [1, 2, 3, 4, 5].map((n) => claim(`pact-${n}`, { topics: [pacts], language: n === 2 ? 'el' : 'nl' }))
  for (const [n, each] of made.entries())
    await publish(each, n < 3 ? '2025-02-01T12:00:00Z' : `2025-02-0${n}T12:00:00Z`)
  const atOnce = made.slice(0, 3).toSorted((a, b) => (a.id < b.id ? 1 : -1))
  const all = ['pact-5', 'pact-4', ...atOnce.map(({ slug }) => slug)]
  const inDutch = all.filter((slug) => slug !== 'pact-2')
  const walk = async (filters: Partial<SearchFilters>, cursor: string | null): Promise<string[]> => {
    const page = await searchClaims({ ...anything, ...filters }, cursor, 1)
    expect(page.claims).toHaveLength(1)
    return [...page.claims.map(({ slug }) => slug), ...(page.next ? await walk(filters, page.next) : [])]
  }
  expect(await walk({ topic: 'pacts' }, null)).toEqual(all)
  expect(await walk({ topic: 'pacts', language: 'nl' }, null)).toEqual(inDutch)
  expect(await find({ topic: 'pacts', language: 'nl' })).toEqual(inDutch)

  // In the list of the topic they now stand behind what is read of it; the index of words knows them still.
  await sql`insert into public_claim_topics (claim_id, topic_id, slug, published_at, content)
    select gen_random_uuid(), ${pacts.id}, 'pacts', '2025-03-01', '{}' from generate_series(1, 10000)`
  expect(await walk({ topic: 'pacts', language: 'nl' }, null)).toEqual(inDutch)
})

test('tells where a phrase may have been looked for in the newest claims alone', async () => {
  const isOfNewest = async (words: string) => (await searchClaims({ ...anything, words }, null)).isOfNewest
  expect(await isOfNewest('"no such words"')).toBe(false)
  await sql`insert into public_words (claim_id, published_at, words)
    select gen_random_uuid(), timestamptz '2020-01-01' + n * interval '1 hour', '''north'':1 ''wind'':2' from generate_series(1, 1001) n`
  expect(await isOfNewest('"no such words"')).toBe(true)
  expect(await isOfNewest('"north wind"')).toBe(true)
  expect(await isOfNewest('north wind')).toBe(false)
  expect(await isOfNewest('"armed drones"')).toBe(false)
})
