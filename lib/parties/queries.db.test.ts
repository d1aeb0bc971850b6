import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { createParty } from './commands.ts'
import { partyInput } from './input.ts'
import { listParties, partiesNamed } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
let iran: string
let ministry: string

beforeAll(async () => {
  people = await hireActors(owner)
  const make = async (name: string, aliases: { text: string; language: string }[]) =>
    (await createParty(people.editor, partyInput.parse({ name, language: 'en', kind: 'state', aliases }))).id
  iran = await make('Iran', [
    { text: 'Ιράν', language: 'el' },
    { text: 'ایران', language: 'fa' },
  ])
  ministry = await make('Ministry of Defence of Iran', [])
})
afterAll(closePools)

const found = async (words: string) => (await listParties(people.editor, words)).map(({ id }) => id)

test('a party is found by any part of any name, in any script and case, the one with just that name first', async () => {
  expect(await found('iran')).toEqual([iran, ministry])
  expect(await found('ΙΡΑΝ')).toEqual([iran])
  // As an Arabic keyboard writes it, and with a joiner that nobody sees.
  expect(await found('ايران')).toEqual([iran])
  expect(await found('ای\u200cران')).toEqual([iran])
  expect(await found('defence')).toEqual([ministry])
  expect(await found('')).toHaveLength(2)
  expect(await found('ir%n')).toEqual([])
})

test('a text names the one party with just that name, or all that have it in theirs', async () => {
  expect(await partiesNamed(people.editor, 'Iran')).toEqual([iran])
  expect(await partiesNamed(people.editor, 'ایران')).toEqual([iran])
  expect((await partiesNamed(people.editor, 'ran')).sort()).toEqual([iran, ministry].sort())
})

test.each(['ir\0an', '\0', 'iran\ud800'])('no party has a name that nobody can type (%j)', async (text) => {
  expect(await found(text)).toEqual([])
  expect(await partiesNamed(people.editor, text)).toEqual([])
})

test('a party is not found by what is no name of it, nor by wildcards', async () => {
  for (const words of ['Borduria', '%', '_ran']) expect(await found(words), words).toEqual([])
})

test('a party whose name was never indexed does not spoil the list', async () => {
  await owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${people.editor.id}, true)`
    await sql`insert into parties (slug, name, kind) values ('unindexed', 'Unindexed', 'group')`
  })
  expect((await listParties(people.editor)).find((each) => each.slug === 'unindexed')?.names).toEqual([])
})
