import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { as } from '#db/testing/newsroom'
import { remindOfRechecks, startRecheck } from './commands.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

async function published(recheckOn: string) {
  const { editor, reviewer } = people
  const id = await on.draft(editor.id)
  await as(
    app,
    editor.id,
    (tx) => tx`update claims set recheck_on = ${recheckOn}, version = version + 1 where id = ${id}`,
  )
  await on.submit(editor.id, id)
  await on.decide(reviewer.id, id, 'approve')
  await on.publish(reviewer.id, id)
  return id
}

const told = async (id: string) =>
  (await owner`select person_id from notifications where claim_id = ${id} and kind = 'recheck_due'`).map(
    (row) => row.person_id,
  )

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)

test('who wrote the live version is told once when its day has come', async () => {
  const [due, later] = [await published(days(-1)), await published(days(2))]
  await remindOfRechecks()
  await remindOfRechecks()
  expect(await told(due)).toEqual([people.editor.id])
  expect(await told(later)).toEqual([])
})

test('the day comes at midnight of the newsroom, and a claim that is worked on is not brought up', async () => {
  const inZone = (zone: string) =>
    owner.begin(async (tx) => {
      await tx`select set_config('app.actor', 'installation', true)`
      await tx`update installation set time_zone = ${zone}, version = version + 1`
    })
  const [today] =
    await owner`select (now() at time zone 'Pacific/Kiritimati')::date::text as east, (now() at time zone 'Etc/GMT+12')::date::text as west`
  expect(today?.east > today?.west).toBe(true)
  const claim = await published(today?.east)
  await inZone('Etc/GMT+12')
  await remindOfRechecks()
  expect(await told(claim)).toEqual([])
  const worked = await published(today?.east)
  await on.move(people.editor.id, worked, 'draft')
  await inZone('Pacific/Kiritimati')
  await remindOfRechecks()
  expect(await told(claim)).toEqual([people.editor.id])
  expect(await told(worked)).toEqual([])
})

test('that nothing changed is a revision of its own, with the next day, for a second person', async () => {
  const { secondEditor, reviewer, admin } = people
  const id = await published(days(-1))
  const version = await on.version(id)
  await expect(startRecheck(admin, id, version, null)).rejects.toThrow('forbidden')
  await expect(startRecheck(secondEditor, id, version - 1, null)).rejects.toThrow('stale')
  await startRecheck(secondEditor, id, version, days(90))
  const [claim] = await app`select state, recheck_on::text, version from claims where id = ${id}`
  expect(claim).toEqual({ state: 'draft', recheck_on: days(90), version: version + 2 })
  await on.submit(secondEditor.id, id, 'update', 'Checked again')
  await on.decide(reviewer.id, id, 'approve')
  await on.publish(reviewer.id, id)
  expect(await app`select recheck_on::text from public_claims where claim_id = ${id}`).toEqual([
    { recheck_on: days(90) },
  ])
})
