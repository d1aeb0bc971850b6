import { afterAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { createSource, saveSource } from './commands.ts'
import { sourceInput } from './input.ts'

const owner = connectAs('owner')
afterAll(closePools)

test('a source keeps what all spellings of its address have in common, for as long as it has one', async () => {
  const { editor } = await hireActors(owner)
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
