import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { createClaim } from '#lib/claims/commands'
import { claimInput } from '#lib/claims/input'
import { addStatement } from '#lib/statements/commands'
import { readQueueFilter } from './input.ts'
import { listQueue } from './queries.ts'
import { searchQueue } from './search-queries.ts'

const owner = connectAs('owner')
const today = '2026-11-22'
let room: Awaited<ReturnType<typeof openNewsroom>>
const made: string[] = []

beforeAll(async () => {
  room = await openNewsroom(owner)
  for (let at = 0; at < 60; at++) {
    const sentence =
      at === 30 ? 'Zeppelins and zeppelins.' : `A factory, number ${at}, makes many zeppelins for others.`
    made.push((await createClaim(room.people.editor, claimInput.parse({ sentence, language: 'en' }))).id)
  }
  await addStatement(room.people.editor, made[40] ?? '', 1, room.words({ words: 'Seven dirigibles left.' }), [])
})
afterAll(closePools)

const search = (asked: Record<string, string>) => searchQueue(room.people.reviewer, readQueueFilter(asked), today)

test('pages of what was found, the best first, each claim once', async () => {
  const first = await search({ q: 'zeppelin' })
  expect(first.count).toBe(60)
  expect(first.entries).toHaveLength(50)
  expect(first.entries[0]?.id).toBe(made[30])
  const filter = { ...readQueueFilter({ q: 'zeppelin' }), after: first.next }
  const second = await searchQueue(room.people.reviewer, filter, today)
  expect(second.next).toBeNull()
  expect(new Set([...first.entries, ...second.entries].map(({ id }) => id))).toEqual(new Set(made))
})

test('where the words stand', async () => {
  const { entries, passages } = await search({ q: 'dirigible' })
  expect(entries.map(({ id }) => id)).toEqual([made[40]])
  expect(passages.get(made[40] ?? '')).toMatchObject([{ field: 'statement', text: 'Seven dirigibles left.' }])
})

test('filters and other orders hold for what is found', async () => {
  expect((await search({ q: 'zeppelin', which: 'published' })).entries).toEqual([])
  expect((await search({ q: 'factory', which: 'draft' })).count).toBe(59)
  expect((await search({ q: 'factory', turn: 'me' })).count).toBe(0)
  expect((await search({ q: 'factory', order: 'waiting' })).entries[0]?.id).toBe(made[0])
  expect((await search({ q: 'nothing' })).count).toBe(0)
})

test('without words the list is what it was', async () => {
  const { entries, count, passages } = await search({})
  expect(count).toBe(60)
  expect(passages.size).toBe(0)
  expect(entries).toEqual((await listQueue(room.people.reviewer, readQueueFilter({}), today)).entries)
})

test.each(['\0', '"', '& | !', '\ud800', 'x'.repeat(10_000)])('anything is answered', async (q) => {
  expect((await search({ q })).entries).toEqual([])
})
