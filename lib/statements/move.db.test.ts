import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { as } from '#db/testing/newsroom'
import { getWorkingClaim } from '#lib/revisions/queries'
import { moveStatement } from './commands.ts'

const owner = connectAs('owner')
const app = connectAs('app')
const steps = desk(app)
let people: Awaited<ReturnType<typeof hireActors>>
let claim: string

beforeAll(async () => {
  people = await hireActors(owner)
  claim = await steps.draft(people.editor.id)
  await as(app, people.editor.id, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${claim}`
    const [party] = await tx`insert into parties (slug, name, kind) values ('p', 'P', 'state') returning id`
    // Two at one position, as an older version of the desk could leave them.
    for (const [words, position, day] of [
      ['dated', 9, '2025-01-02'],
      ['one', 1, null],
      ['two', 2, null],
      ['three', 2, null],
    ] as const) {
      await tx`
        insert into statements (claim_id, position, party_id, stance, said, said_earliest, said_latest, wording, words, language)
        values (${claim}, ${position}, ${party?.id}, 'asserts', ${day}, ${day}, ${day}, 'reported', ${words}, 'en')`
    }
  })
})
afterAll(closePools)

const statements = async () => (await getWorkingClaim(people.editor, claim))?.statements ?? []
const order = async () => (await statements()).map(({ words }) => words.text)
async function move(words: string, direction: 'up' | 'down') {
  const id = (await statements()).find((each) => each.words.text === words)?.id as string
  return moveStatement(people.editor, claim, await steps.version(claim), { id, direction }).then(
    () => 'done',
    (error) => error.reason,
  )
}

test('a statement without a date goes up and down among its like, and not before a date', async () => {
  const [dated, one, ...rest] = await order()
  expect([dated, one]).toEqual(['dated', 'one'])
  expect(await move(rest[1] as string, 'up')).toBe('done')
  expect(await order()).toEqual(['dated', 'one', rest[1], rest[0]])
  expect(await move('one', 'down')).toBe('done')
  expect(await order()).toEqual(['dated', rest[1], 'one', rest[0]])
  expect(await move('dated', 'down')).toBe('order_by_date')
  expect(await move(rest[1] as string, 'up')).toBe('order_by_date')
  const [event] =
    await app`select act, subject, fields, contributes from events where claim_id = ${claim} order by sequence desc limit 1`
  expect(event).toEqual({ act: 'change', subject: 'statement', fields: ['position'], contributes: true })
})

test('who may not write moves nothing', async () => {
  const [, second] = await statements()
  const before = await order()
  const version = await steps.version(claim)
  const wish = { id: second?.id as string, direction: 'down' as const }
  await expect(moveStatement(people.admin, claim, version, wish)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(moveStatement(people.editor, claim, version - 1, wish)).rejects.toMatchObject({ reason: 'stale' })
  expect(await order()).toEqual(before)
})
