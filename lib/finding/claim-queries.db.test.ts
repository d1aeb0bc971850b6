import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { as } from '#db/testing/newsroom'
import { queueStates } from '#lib/claims/claim'
import { createClaim, saveVerdict } from '#lib/claims/commands'
import { claimInput } from '#lib/claims/input'
import { addStatement } from '#lib/statements/commands'
import { findClaims, listDeskPassages } from './claim-queries.ts'

const owner = connectAs('owner')
const app = connectAs('app')
let room: Awaited<ReturnType<typeof openNewsroom>>
const claim: Record<string, string> = {}

const anywhere = { states: null, topic: null }
const named = (id: string) => Object.entries(claim).find(([, known]) => known === id)?.[0] ?? id
const found = async (words: string, narrowed: Parameters<typeof findClaims>[2] = anywhere) =>
  (await findClaims(room.people.editor, words, narrowed)).ids.map(named)
const move = (id: string, state: string) =>
  as(app, room.people.editor.id, (tx) => tx`update claims set state = ${state}, version = version + 1 where id = ${id}`)

beforeAll(async () => {
  room = await openNewsroom(owner)
  const { editor } = room.people
  const write = async (sentence: string, language: string, said: string) => {
    const { id } = await createClaim(editor, claimInput.parse({ sentence, language }))
    await addStatement(editor, id, 1, room.words({ words: said }), [room.cited()])
    await saveVerdict(editor, id, 2, room.finding())
    return id
  }
  claim.draft = await write('The harbour exports zeppelins to Atlantis.', 'en', 'Seven dirigibles left.')
  claim.dutch = await write('De fabrieken leveren zeppelins.', 'nl', 'It says so of dirigibles, maybe.')
  claim.greek = await write('Η «συνθήκη» διαρκεί είκοσι έτη.', 'el', 'It says so.')
  claim.published = await write('Zeppelins were sold at the market.', 'en', 'It says so.')
  await room.publish(claim.published)
  claim.discarded = await write('Gliders are zeppelins.', 'en', 'It says so.')
  await move(claim.discarded, 'discarded')
})
afterAll(closePools)

describe('words', () => {
  test.each([
    ['zeppelins', ['discarded', 'draft', 'dutch', 'published']],
    ['zeppelin', ['discarded', 'draft', 'dutch', 'published']],
    ['ZEPPELINS harbour', ['draft']],
    ['dirigible', ['draft', 'dutch']],
    ['"seven dirigibles"', ['draft']],
    ['"dirigibles seven"', []],
    ['zeppelins -market -gliders', ['draft', 'dutch']],
    ['market or harbour', ['draft', 'published']],
    ['fabriek', ['dutch']],
    ['συνθηκη', ['greek']],
    ['ΣΥΝΘΗΚΗ', ['greek']],
    ['a report', ['discarded', 'draft', 'dutch', 'greek', 'published']],
    ['Руритания harbour', ['draft']],
    ['zzzznothing', []],
  ] as [string, string[]][])('%s', async (words, expected) => {
    expect((await found(words)).sort()).toEqual(expected)
  })

  test('the best first: a sentence before a statement', async () => {
    expect((await found('dirigibles or zeppelins')).at(0)).toBe('draft')
  })

  test.each([
    '',
    ' ',
    '\0',
    '"',
    "'",
    '-',
    '& | ! ( ) :* <->',
    '\\',
    '😱',
    '\ud800',
    'x'.repeat(10_000),
    'q '.repeat(5000),
  ])('anything is answered', async (words) => expect(await found(words)).toEqual([]))

  test('a party is found misspelt, and says so', async () => {
    const { ids, alsoLookedFor } = await findClaims(room.people.editor, 'rurtania harbour', anywhere)
    expect(ids.map(named)).toEqual(['draft'])
    expect(alsoLookedFor).toEqual(['ruritania'])
  })
})

test('narrowed by state and topic', async () => {
  expect((await found('zeppelins', { states: queueStates, topic: null })).sort()).toEqual(['draft', 'dutch'])
  expect(await found('zeppelins', { states: ['published'], topic: null })).toEqual(['published'])
  expect(await found('zeppelins', { states: ['discarded'], topic: null })).toEqual(['discarded'])
  const topic = await as(app, room.people.editor.id, async (tx) => {
    const [row] =
      await tx`insert into topics (slug, title, language) values ('airships', 'Airships', 'en') returning id`
    await tx`update claims set version = version + 1 where id = ${claim.dutch as string}`
    await tx`insert into claim_topics (claim_id, topic_id) values (${claim.dutch as string}, ${row?.id})`
    return row?.id as string
  })
  expect(await found('zeppelins', { states: null, topic })).toEqual(['dutch'])
  expect(await found('airship')).toEqual(['dutch'])
})

test('each state has its place, and none is told twice', async () => {
  const id = await room.complete()
  claim.moving = id
  const at = async () => {
    const [row] =
      await owner`select c.state, exists (select from desk_words where claim_id = c.id) as desk from claims c where id = ${id}`
    expect((await found('ruritania "thing number"')).filter((name) => name === 'moving')).toHaveLength(1)
    return [row?.state, row?.desk]
  }
  expect(await at()).toEqual(['draft', true])
  await room.publish(id)
  expect(await at()).toEqual(['published', false])
  await move(id, 'draft')
  expect(await at()).toEqual(['draft', true])
  await as(
    app,
    room.people.editor.id,
    (tx) => tx`update claims set sentence = 'Quite another sentence', version = version + 1 where id = ${id}`,
  )
  // Its live version still says so.
  expect(await at()).toEqual(['draft', true])
  expect(await found('"quite another"')).toEqual(['moving'])
})

test('what is suspended is found by the desk', async () => {
  const { reviewer } = room.people
  const id = claim.published as string
  await as(
    app,
    reviewer.id,
    (tx) =>
      tx`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, 'suspended', ${reviewer.id})`,
  )
  expect(await owner`select from public_words where claim_id = ${id} and words @@ 'market'`).toEqual([])
  expect(await found('market')).toEqual(['published'])
})

test('a party and a source are found by the names that they have now', async () => {
  const { editor } = room.people
  await as(app, editor.id, async (tx) => {
    await tx`update parties set version = version + 1 where id = ${room.party}`
    await tx`insert into party_names (party_id, text, language, folded) values (${room.party}, 'Zembla', 'en', 'zembla')`
  })
  expect(await found('zembla harbour')).toEqual(['draft'])
  expect(await found('"Zembla" harbour')).toEqual(['draft'])
  await as(
    app,
    editor.id,
    (tx) => tx`update sources set title = 'A tabulation', version = version + 1 where id = ${room.source}`,
  )
  expect(await found('tabulation harbour')).toEqual(['draft'])
})

test('everybody at the desk finds, and the index can be made anew', async () => {
  const { editor, reviewer, admin } = room.people
  for (const actor of [editor, reviewer, admin])
    expect((await findClaims(actor, 'harbour', anywhere)).ids).toHaveLength(1)
  const told = () => owner`select claim_id, words::text from desk_words order by 1`
  const before = await told()
  await owner`delete from desk_words`
  expect(await found('harbour')).toEqual([])
  await owner`select rebuild_projections()`
  expect(await told()).toEqual(before)
})

test('where the words stand', async () => {
  const { ids, terms } = await findClaims(room.people.editor, 'dirigible harbour', anywhere)
  const passages = (await listDeskPassages(room.people.editor, ids, terms)).get(claim.draft as string) ?? []
  const shown = passages.map(({ field, text, marks }) => [field, ...marks.map(([from, to]) => text.slice(from, to))])
  expect(shown).toContainEqual(['statement', 'dirigibles'])
  expect(shown).toContainEqual(['sentence', 'harbour'])
})

test('a record that is saved without being called otherwise leaves the claims alone', async () => {
  const { editor } = room.people
  const told = async () =>
    (await owner`select xmin::text, claim_id from desk_words order by claim_id`).map(({ xmin }) => xmin)
  const before = await told()
  await as(app, editor.id, async (tx) => {
    await tx`update parties set version = version + 1 where id = ${room.party}`
    const names = await tx`delete from party_names where party_id = ${room.party} returning text, language, folded`
    for (const { text, language, folded } of names)
      await tx`insert into party_names (party_id, text, language, folded) values (${room.party}, ${text}, ${language}, ${folded})`
    await tx`update sources set author = 'Somebody', version = version + 1 where id = ${room.source}`
  })
  expect(await told()).toEqual(before)
  await as(app, editor.id, async (tx) => {
    await tx`update parties set version = version + 1 where id = ${room.party}`
    await tx`delete from party_names where party_id = ${room.party} and text = 'Zembla'`
  })
  expect(await told()).not.toEqual(before)
  expect(await found('zembla harbour')).toEqual([])
})
