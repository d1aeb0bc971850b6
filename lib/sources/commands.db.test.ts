import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { createSource, createSourceByAddress, createSourceFromFile, saveSource } from './commands.ts'
import { sourceInput } from './input.ts'
import { sourcesAt } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

test('a source keeps what all spellings of its address have in common, for as long as it has one', async () => {
  const { editor } = people
  const input = (url: string) =>
    sourceInput.parse({ title: 'The treaty', url, publisher: 'The Paper', language: 'en', kind: 'news_report' })
  const key = async () => (await owner`select address_key from sources`)[0]?.address_key
  const { id } = await createSource(editor, input('http://www.paper.example/treaty/?utm_source=x'))
  expect(await key()).toBe('https://paper.example/treaty')
  await saveSource(editor, id, 1, input('https://paper.example/report'))
  expect(await key()).toBe('https://paper.example/report')
  await saveSource(editor, id, 2, input(''))
  expect(await key()).toBeNull()
})

test('a source by its address alone, or by a file, waits for what is got of it and for somebody to describe it', async () => {
  const { editor, admin } = people
  const { id, label } = await createSourceByAddress(editor, 'https://paper.example/pact?utm_source=x#top')
  expect(label).toBe('https://paper.example/pact#top')
  const file = { bytes: new TextEncoder().encode('A pact.'), fileName: 'pact.txt' }
  const { id: given } = await createSourceFromFile(editor, null, file)
  const stands = (source: string) =>
    owner`select title, publisher, language, described, version from sources where id = ${source}`
  const waits = (source: string) => owner`select method, state, url, file_name from intakes where source_id = ${source}`
  expect(await stands(id)).toEqual([
    { title: label, publisher: 'paper.example', language: 'und', described: false, version: 1 },
  ])
  expect(await waits(id)).toEqual([{ method: 'fetch', state: 'waiting', url: label, file_name: null }])
  expect(await stands(given)).toMatchObject([{ title: 'pact.txt', publisher: 'pact.txt', described: false }])
  expect(await waits(given)).toEqual([{ method: 'upload', state: 'waiting', url: null, file_name: 'pact.txt' }])
  const input = { title: 'The pact', publisher: 'The Paper', language: 'en', kind: 'news_report', url: label }
  await saveSource(editor, id, 1, sourceInput.parse(input))
  expect(await stands(id)).toMatchObject([{ title: 'The pact', described: true, version: 2 }])
  await expect(createSourceByAddress(admin, label)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(createSourceFromFile(admin, null, file)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('a file of a kind that is not read makes no source', async () => {
  const { editor } = people
  const count = async () => (await owner`select count(*) from sources`)[0]?.count
  const before = await count()
  const file = { bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), fileName: 'a.png' }
  await expect(createSourceFromFile(editor, null, file)).rejects.toMatchObject({ reason: 'unsupported_file' })
  expect(await count()).toBe(before)
})

test('a source is found by any spelling of its address', async () => {
  const { editor } = people
  const { id } = await createSourceByAddress(editor, 'https://www.gazette.example/a/')
  const found = async (address: string, own: string | null = null) =>
    (await sourcesAt(editor, address, own)).map((source) => source.id)
  expect(await found('http://m.gazette.example/a?fbclid=1')).toEqual([id])
  expect(await found('http://m.gazette.example/a', id)).toEqual([])
  expect(await found('https://gazette.example/b')).toEqual([])
  const { id: edition } = await createSourceByAddress(editor, 'https://gazette.example/a')
  const { id: another } = await createSourceByAddress(editor, 'https://gazette.example/b')
  expect(await found('https://gazette.example/a', edition)).toEqual([])
  expect(await found('https://gazette.example/a', another)).toEqual([edition, id])
})
