import { expect, test } from 'vitest'
import { readQueueFilter } from './input.ts'
import { recordsBeside } from './queue.ts'

const id = '6f0c0000-0000-4000-8000-00000000000a'
const plain = { words: null, which: 'open', turn: null, topic: null, overdue: false, order: 'waiting', after: null }

test('an address without parameters asks for what is being worked on, who waits longest first', () => {
  expect(readQueueFilter({})).toEqual(plain)
})

test('each parameter is read', () => {
  const after = `2026-11-22T04:57:01.123Z_${id}`
  expect(readQueueFilter({ which: 'in_review', turn: id, topic: id, overdue: 'yes', order: 'due', after })).toEqual({
    words: null,
    which: 'in_review',
    turn: id,
    topic: id,
    overdue: true,
    order: 'due',
    after: { at: '2026-11-22T04:57:01.123Z', id },
  })
})

test('what is done with is listed by its last change', () => {
  expect(readQueueFilter({ which: 'published' }).order).toBe('changed')
})

test('words are looked for in every claim, the best first, unless something else is asked', () => {
  expect(readQueueFilter({ q: ' drones ' })).toEqual({ ...plain, words: 'drones', which: 'all', order: 'best' })
  expect(readQueueFilter({ q: 'drones', which: 'draft', order: 'due' })).toMatchObject({ which: 'draft', order: 'due' })
  expect(readQueueFilter({ q: ' ', order: 'best' })).toEqual(plain)
})

test('parameters that mean nothing are as good as none', () => {
  const nonsense = { which: 'x', turn: "'--", topic: ['a', 'b'], overdue: '1', order: '', after: 'there' }
  expect(readQueueFilter(nonsense)).toEqual(plain)
})

test('records stand above a list that they can be in', () => {
  const beside = (search: Record<string, string>) => recordsBeside(readQueueFilter(search))
  expect(beside({})).toEqual({ states: ['in_review', 'changes_requested', 'approved'], isMine: false })
  expect(beside({ which: 'approved', turn: 'me' })).toEqual({ states: ['approved'], isMine: true })
  const none: Record<string, string>[] = [{ which: 'draft' }, { topic: id }, { turn: 'nobody' }, { overdue: 'yes' }]
  for (const search of none) {
    expect(beside(search)).toBeNull()
  }
})
