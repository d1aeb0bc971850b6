import { expect, test } from 'vitest'
import { logQuery, readLogFilter } from './input.ts'

const id = '6f0c0000-0000-4000-8000-00000000000a'
const nothing = { person: null, act: null, subject: null, claim: null, from: null, to: null, after: null }
const read = (query: string) => readLogFilter(Object.fromEntries(new URL(query, 'http://desk').searchParams))

test('an address asks for the lines that it was made of', () => {
  const filter = {
    person: id,
    act: 'confirm suspension',
    subject: 'claim',
    claim: 'iran-supplied-russia',
    from: '2026-11-01',
    to: '2026-11-22',
    after: null,
  }
  const place = { at: '2026-11-22T04:57:01.123Z', sequence: 42 }
  expect(read(logQuery(filter))).toEqual(filter)
  expect(read(logQuery(filter, place))).toEqual({ ...filter, after: place })
  expect(logQuery(nothing)).toBe('')
})

test.each([
  [id, id],
  ['a-slug', 'a-slug'],
  [`https://desk.example/desk/claims/${id}/history?x#y`, id],
  ['/claims/a-slug', 'a-slug'],
  ['https://desk.example/', null],
  ["'; drop", null],
])('the claim %j is %j', (claim, expected) => expect(readLogFilter({ claim }).claim).toBe(expected))

test('parameters that mean nothing are as good as none', () => {
  const nonsense = { person: 'me', act: 'x', subject: '', from: '2026-02-31', to: 'now', after: `2026-11-22_${id}` }
  expect(readLogFilter(nonsense)).toEqual(nothing)
  expect(readLogFilter({ after: '2026-02-31T00:00:00.000Z_1' }).after).toBeNull()
})
