import { expect, test } from 'vitest'
import { baseKey, basesFor } from './base.ts'

const request = (id: string, revision: number, decider: string | null = null) => ({
  id,
  revision,
  decider,
  hash: `hash of ${id}`,
  requestedBy: 'Eda',
  requestedAt: new Date(0),
})
const keys = (...from: Parameters<typeof basesFor>) => basesFor(...from).map(baseKey)
const me = { id: 'me' }

test('a first content is compared with nothing', () => {
  expect(keys(me, 'a', 1, [request('a', 1)], undefined)).toEqual(['nothing'])
})

test('the live version comes first, and what I sent back before it', () => {
  const live = { number: 1, hash: 'live' }
  const reviews = [request('c', 2), request('b', 2, 'me'), request('a', 1, 'me')]
  expect(keys(me, 'c', 2, reviews, live)).toEqual(['b', 'live', 'a', 'nothing'])
  expect(keys({ id: 'other' }, 'c', 2, reviews, live)).toEqual(['live', 'b', 'a', 'nothing'])
})

test('a draft is compared with every request', () => {
  expect(keys(me, undefined, 1, [request('a', 1)], undefined)).toEqual(['a', 'nothing'])
})

test('what a version or a request is of stays out of what kind of base it is', () => {
  const live = { number: 1, hash: 'live', kind: 'first' as const }
  const reviews = [{ ...request('a', 1), kind: 'first' as const }]
  expect(basesFor(me, undefined, 2, reviews, live).map(({ kind }) => kind)).toEqual(['live', 'request', 'nothing'])
})
