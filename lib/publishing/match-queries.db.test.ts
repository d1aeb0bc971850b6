import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { plainClaim, publishPast } from '#db/testing/publishing'
import { wordsOf } from '#lib/matching/words'
import { matchPublished } from './match-queries.ts'
import type { PublishedClaim } from './snapshot.ts'

// The index alone is tested here, so the rows are put there past all guards.
const sql = connectAs('super', 1)
afterAll(closePools)

const claim = (slug: string, sentence: string, more: Partial<PublishedClaim> = {}) =>
  plainClaim(slug, { sentence, ...more })
const publish = (version: PublishedClaim, number?: number) => publishPast(sql, version, number)

const party = (name: string, ...names: string[]): PublishedClaim['parties'][number] => ({
  ...{ id: randomUUID(), slug: name.toLowerCase(), name, kind: 'state', wikidataId: null, partOf: null },
  names: names.map((text) => ({ text, language: 'el' })),
})

const ferries = claim('ferries', 'Ruritania sold twelve armed ferries to Atlantis in 2019.')
const greek = claim('greek', 'Η Ρουριτανία πούλησε σιταποθήκες στους γείτονες.', { language: 'el' })
const named = claim('named', 'They closed every harbour for a week.', { parties: [party('Zubrowka', 'Ζουμπρόβκα')] })
const russian = claim('russian', 'Министерство скрывало отчёты о катастрофе.', { language: 'ru' })
const double = claim('double', 'Gunboats went to the lost continent.')
const fillers = Array.from({ length: 30 }, (_, n) =>
  claim(`filler-${n}`, `The ministry said that report number ${n} about the economy was not wrong.`),
)

beforeAll(async () => {
  await sql`set session_replication_role = replica`
  for (const each of [ferries, greek, named, russian, double, ...fillers]) await publish(each)
})

const found = async (text: string) => (await matchPublished(text)).map(({ slug }) => slug)

/** What the index holds, and what it would hold were it made anew. */
async function counted() {
  return await sql`
    select w.word, w.claims, count(m.number)::int as really from match_words w
    left join match_claims m on w.id = any (m.words) or w.word = ''
    group by w.id having w.claims <> count(m.number)`
}

describe('is found', () => {
  test.each([
    ['in its own words', 'Ruritania sold twelve armed ferries', 'ferries'],
    [
      'by a post around them',
      'BREAKING!! look at this https://t.co/x1 #ArmedFerries sold by ruritania, wow 😱',
      'ferries',
    ],
    ['misspelt', 'ruritaina sold armd feries to atlantis', 'ferries'],
    ['with other endings', 'a ferry was sold to atlantis', 'ferries'],
    ['in Greek without accents and with other endings', 'ΡΟΥΡΙΤΑΝΙΑ σιταποθηκη', 'greek'],
    ['in Russian with other endings', 'отчет министерства о катастрофах', 'russian'],
    ['by a name in another script', 'Ζουμπρόβκα harbour', 'named'],
  ])('%s', async (_, text, slug) => expect((await found(text))[0]).toBe(slug))

  test('likely the same before similar, and nothing by words that stand everywhere alone', async () => {
    const [best] = await matchPublished('Ruritania sold twelve armed ferries to Atlantis in 2019')
    expect(best).toMatchObject({ slug: 'ferries', likely: true, verdict: 'contested', retracted: false })
    expect((await matchPublished('the weather of tomorrow')).filter(({ likely }) => likely)).toEqual([])
  })
})

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t'],
  ['one letter', 'x'],
  ['an emoji', '🚢'],
  ['NUL and half a character', '\0 \ud800 \udfff'],
  ['quotes and operators', `'":*&|!<->()\\`],
  ['ten thousand characters', 'x'.repeat(10_000)],
  ['five thousand words', Array.from({ length: 5000 }, (_, n) => `w${n}`).join(' ')],
  ['only common words', 'the of and in was'],
])('%s is answered', async (_, text) => expect(await matchPublished(text)).toBeInstanceOf(Array))

test('words are told apart by the database as by the rules', async () => {
  const texts = [
    "Iran's 1,000 drones; €12.500,50 (№ 7)…",
    'Η «Ρωσία» δεν έδωσε ΠΥΡΑΥΛΟΥΣ',
    'ایران می‌گوید: ۱۲ موشک، نه!',
    'Ё-моё, Путин‑Пезешкиан ☎️ 🇷🇺 e-mail@example.org',
    'ﬁne ½ İstanbul straße a_b`c^d',
  ]
  for (const text of texts) {
    const [row] = await sql`select match_words_of(${text}) as words`
    expect(row?.words).toEqual(wordsOf(text))
  }
})

describe('frequencies are those of the record', () => {
  test('after publishing', async () => {
    expect(await counted()).toEqual([])
    const [row] = await sql`select claims from match_words where word = ''`
    expect(row?.claims).toBe(35)
  })

  test('of a correction, which is found by its new words only', async () => {
    await publish(
      { ...ferries, kind: 'correction', note: 'Not ferries.', sentence: 'Ruritania sold twelve barges.' },
      2,
    )
    expect(await found('armed ferries of atlantis')).not.toContain('ferries')
    expect((await found('twelve barges'))[0]).toBe('ferries')
    expect(await counted()).toEqual([])
  })

  test('of a suspension, which hides it, and its end', async () => {
    const suspend = async (act: string) => {
      await sql`insert into suspensions (claim_id, number, act, acted_by) values (${ferries.id}, 2, ${act}, ${ferries.id})`
      await sql`select project_claim(${ferries.id})`
    }
    await suspend('suspended')
    expect(await found('twelve barges')).not.toContain('ferries')
    expect(await counted()).toEqual([])
    await suspend('lifted')
    expect((await found('twelve barges'))[0]).toBe('ferries')
    expect(await counted()).toEqual([])
  })

  test('of a withheld body', async () => {
    await sql`insert into claims (id, slug, language, sentence, created_by, saved_by)
      values (${greek.id}, 'greek', 'el', '', ${greek.id}, ${greek.id})`
    await sql`delete from publication_bodies b using publications p where p.id = b.publication_id and p.claim_id = ${greek.id}`
    await sql`select project_claim(${greek.id})`
    expect(await found('σιταποθήκες')).toEqual([])
    expect(await sql`select from match_words where word = 'σιταποθηκεσ'`).toHaveLength(0)
    expect(await counted()).toEqual([])
  })

  test('of a merged claim, whose words lead to the other', async () => {
    const mergedInto = { claim: ferries.id, slug: 'ferries' } as PublishedClaim['mergedInto']
    await publish({ ...double, kind: 'retraction', note: 'The same claim.', mergedInto }, 2)
    const matches = await matchPublished('gunboats for the lost continent')
    expect(matches[0]).toMatchObject({ slug: 'ferries', sentence: 'Ruritania sold twelve barges.' })
    expect(matches.map(({ slug }) => slug)).not.toContain('double')
    expect(await counted()).toEqual([])
  })

  test('of the whole record made anew', async () => {
    const before = await sql`select word, claims from match_words order by word`
    await sql`select rebuild_projections()`
    expect(await sql`select word, claims from match_words order by word`).toEqual(before)
    expect(await counted()).toEqual([])
  })
})

test('a retracted claim is found without what was found', async () => {
  await publish({ ...named, kind: 'retraction', note: 'It was wrong.' }, 2)
  const [best] = await matchPublished('closed every harbour for a week')
  expect(best).toMatchObject({ slug: 'named', retracted: true, verdict: null, finding: null })
})
