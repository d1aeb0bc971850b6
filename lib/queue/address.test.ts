import { expect, test } from 'vitest'
import { queueAddress } from './address.ts'
import { readQueueFilter } from './input.ts'
import type { QueueFilter } from './queue.ts'

const id = '6f0c0000-0000-4000-8000-00000000000a'
const after = { at: '2026-11-22T04:57:01.123Z', id }

test('what is usual is left out', () => {
  expect(queueAddress({ which: 'open', turn: null, topic: null, overdue: false, order: 'waiting' })).toBe('/desk/queue')
})

test.each<QueueFilter>([
  { words: null, which: 'in_review', turn: 'me', topic: id, overdue: true, order: 'due', after },
  { words: 'a "b c"', which: 'published', turn: 'nobody', topic: null, overdue: false, order: 'changed', after: null },
  { words: 'ab', which: 'all', turn: id, topic: null, overdue: false, order: 'best', after: { at: 'infinity', id } },
])('an address asks for the list that it was made of: %j', (filter) => {
  const { searchParams } = new URL(queueAddress(filter, filter.after), 'http://desk')
  expect(readQueueFilter(Object.fromEntries(searchParams))).toEqual(filter)
})
