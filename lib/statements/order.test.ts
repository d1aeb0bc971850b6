import { describe, expect, test } from 'vitest'
import { neighbour } from './order.ts'

const statements = [
  { id: 'a', said: '2024-12~' },
  { id: 'b', said: '2025-01' },
  { id: 'c', said: '2025-01-01' },
  { id: 'd', said: '2025-01-02' },
  { id: 'e', said: null },
  { id: 'f', said: null },
]

describe('a statement changes places', () => {
  test.each([
    ['c', 'up', 'b'],
    ['b', 'down', 'c'],
    ['f', 'up', 'e'],
    ['e', 'down', 'f'],
  ] as const)('%s %s with %s of the same first possible day', (id, direction, other) =>
    expect(neighbour(statements, id, direction)?.id).toBe(other),
  )

  test.each([
    ['b', 'up'],
    ['d', 'up'],
    ['d', 'down'],
    ['e', 'up'],
    ['a', 'up'],
    ['f', 'down'],
    ['unknown', 'up'],
  ] as const)('%s not %s', (id, direction) => expect(neighbour(statements, id, direction)).toBeNull())
})
