import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { createParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import { createTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>

beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const party = async (name: string, slug?: string) => {
  const input = partyInput.parse({ name, language: 'en', kind: 'state', slug })
  const { id } = await createParty(people.editor, input)
  const [row] = await owner`select slug from parties where id = ${id}`
  return row?.slug
}

const topic = async (title: string, slug?: string) => {
  const { id } = await createTopic(people.editor, topicInput.parse({ title, language: 'en', slug }))
  const [row] = await owner`select slug from topics where id = ${id}`
  return row?.slug
}

test.each([
  ['party', party],
  ['topic', topic],
])(
  'a %s whose name reads like others gets a numbered address; the same name and a chosen address stay refused',
  async (_, make) => {
    expect(await make('Moscow Paper')).toBe('moscow-paper')
    expect(await make('Mоscow Pаper')).toBe('moscow-paper-2')
    expect(await make('Moscow: Paper')).toBe('moscow-paper-3')
    await expect(make('Moscow Paper')).rejects.toThrow('slug_taken')
    await expect(make('Mоscow Pаper')).rejects.toThrow('slug_taken')
    await expect(make('Another', 'moscow-paper')).rejects.toThrow('slug_taken')
  },
)

test.each([
  ['party', party],
  ['topic', topic],
])('no %s takes the address under which the list goes on', async (_, make) => {
  expect(await make('After')).toBe('after-2')
  await expect(make('Afterwards', 'after')).rejects.toThrow('reserved_slug')
})
