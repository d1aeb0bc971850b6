import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import type { Matter } from '#lib/matters/matter'
import { notify } from './commands.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
let matter: Matter
beforeAll(async () => {
  people = await hireActors(owner)
  matter = { of: 'claim', id: await desk(connectAs('app')).draft(people.editor.id) }
})
afterAll(closePools)

const told = async (subject: string) => {
  const rows = await owner`
    select p.name from notifications n join people p on p.id = n.person_id where n.subject = ${subject} order by p.name`
  return rows.map((row) => row.name)
}

test('others are told, the actor is not, and a repetition tells nobody twice', async () => {
  const { editor, reviewer, admin } = people
  const news = { to: [editor.id, reviewer.id, admin.id], kind: 'comment', matter, subjectId: 'a comment' } as const
  await actingAs(editor, (tx) => notify(tx, news))
  await actingAs(editor, (tx) => notify(tx, news))
  expect(await told('a comment')).toEqual(['Ada', 'Rea'])
})

test('what the installation does is told to all, but not to who was disabled', async () => {
  const { editor, secondEditor } = people
  await owner`select set_config('app.actor', 'installation', false)`
  await owner`update people set disabled_at = now() where id = ${secondEditor.id}`
  const news = { to: [editor.id, secondEditor.id], kind: 'recheck_due', matter, subjectId: 'a day' } as const
  await actingAs('installation', (tx) => notify(tx, news))
  expect(await told('a day')).toEqual(['Eda'])
})

test('without a subject, every call is news', async () => {
  const count = async () => Number((await owner`select count(*) from notifications`)[0]?.count)
  const before = await count()
  for (let n = 0; n < 2; n++) {
    await actingAs(people.editor, (tx) => notify(tx, { to: [people.reviewer.id], kind: 'assigned', matter }))
  }
  expect(await count()).toBe(before + 2)
})
