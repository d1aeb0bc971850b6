import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { createParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import { createTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { likeColleagues, likeParties, likePeople, likeTopics } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
let circle: string

beforeAll(async () => {
  people = await hireActors(owner)
  const aliases = [{ text: 'Κύκλος', language: 'el' }]
  const party = partyInput.parse({ name: 'Circle', language: 'en', kind: 'organisation', aliases })
  circle = (await createParty(people.editor, party)).id
  await createTopic(people.editor, topicInput.parse({ title: 'Drones over Kyiv', language: 'en' }))
})
afterAll(closePools)

test("a party's names are compared with all names of all others", async () => {
  expect(await likeParties(people.editor, ['Сirсle', 'Kύκλoς', 'Square'], null)).toEqual(['Circle', 'Κύκλος', null])
  expect(await likeParties(people.editor, ['Сirсle'], circle)).toEqual([null])
})

test("a topic's title is compared with other titles", async () => {
  expect(await likeTopics(people.editor, ['Drones оver Kyiv'], null)).toEqual(['Drones over Kyiv'])
  expect(await likeTopics(people.editor, ['Drones over Kyiv'], null)).toEqual([null])
})

test("a person's name is compared with colleagues' names and bylines, and only administrators learn of it", async () => {
  const [{ name = '' } = {}] = await owner`select name from people where id = ${people.reviewer.id}`
  const lookAlike = name.replace('e', 'е')
  expect(lookAlike).not.toBe(name)
  expect(await likePeople(people.admin, [lookAlike], null)).toEqual([name])
  await expect(likePeople(people.editor, [lookAlike], null)).rejects.toThrow('forbidden')
  expect(await likeColleagues(people.editor, [lookAlike], null)).toEqual([name])
  expect(await likeColleagues(people.reviewer, [lookAlike], null)).toEqual([null])
})
