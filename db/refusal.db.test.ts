import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { actingAs, closePools } from './client.ts'

afterAll(closePools)

const outcome = (query: ReturnType<typeof sql>) =>
  actingAs('installation', (tx) => tx.execute(query)).then(
    () => 'done',
    (error) => error.reason ?? error.name,
  )

test.each([
  ['a text with a NUL', sql`select ${'a\0b'}::text`, 'invalid'],
  ['an id with a NUL', sql`select ${'a\0b'}::uuid`, 'invalid'],
  ['a day in the year 0', sql`select ${'0000-01-01'}::text::date`, 'invalid'],
  ['a number that is too large', sql`select ${'2147483648'}::text::integer`, 'invalid'],
  ['a text that is no id', sql`select ${'a'}::text::uuid`, 'not_found'],
  ['a text', sql`select ${'Ιράν'}::text`, 'done'],
  ['a day', sql`select ${'2025-01-17'}::text::date`, 'done'],
  // A mistake of ours is nobody's input.
  ['a column that is not there', sql`select nothing`, 'Error'],
])('%s: %s', async (_, query, expected) => expect(await outcome(query)).toBe(expected))

test('of two who wait for each other one is told that the other was first', async () => {
  const both = Promise.withResolvers<void>()
  let locked = 0
  const cross = (first: number, second: number) =>
    actingAs('installation', async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(0, ${first})`)
      locked += 1
      if (locked === 2) both.resolve()
      await both.promise
      await tx.execute(sql`select pg_advisory_xact_lock(0, ${second})`)
    }).then(
      () => 'done',
      (error) => error.reason ?? error.name,
    )
  expect((await Promise.all([cross(1, 2), cross(2, 1)])).sort()).toEqual(['changed_meanwhile', 'done'])
})
