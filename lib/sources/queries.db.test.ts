import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { createSource } from './commands.ts'
import { sourceInput } from './input.ts'
import { listSources, sourcesNamed } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
let treaty: string
let report: string

beforeAll(async () => {
  people = await hireActors(owner)
  const make = async (title: string, url: string) =>
    (
      await createSource(
        people.editor,
        sourceInput.parse({ title, url, publisher: 'The Paper', language: 'en', kind: 'news_report' }),
      )
    ).id
  treaty = await make('The treaty', 'https://paper.example/treaty')
  report = await make('On the treaty', 'https://paper.example/report')
})
afterAll(closePools)

const found = async (words: string) => (await listSources(people.editor, words)).map(({ id }) => id)

test('a source is found by any part of its title or publisher, the newest first', async () => {
  expect(await found('TREATY')).toEqual([report, treaty])
  expect(await found('on the')).toEqual([report])
  expect(await found('paper')).toEqual([report, treaty])
  expect(await found('')).toHaveLength(2)
  expect(await found('trea_y')).toEqual([])
})

test('a text names the one source with just that title or address, or all that have it in theirs', async () => {
  expect(await sourcesNamed(people.editor, 'The treaty')).toEqual([treaty])
  expect(await sourcesNamed(people.editor, 'https://paper.example/report')).toEqual([report])
  expect(await sourcesNamed(people.editor, 'treaty')).toEqual([report, treaty])
})

test.each(['trea\0ty', '\0', 'treaty\udc00'])('no source has a title that nobody can type (%j)', async (text) => {
  expect(await found(text)).toEqual([])
  expect(await sourcesNamed(people.editor, text)).toEqual([])
})
