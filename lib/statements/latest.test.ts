import { expect, test } from 'vitest'
import { latestByStance } from './latest.ts'
import type { Stance } from './statement.ts'

const said = (party: string, stance: Stance, day: string | null) => ({ party, stance, said: day })
const told = (...statements: ReturnType<typeof said>[]) =>
  latestByStance(statements).map((each) => [each.stance, ...each.statements.map(({ party }) => party)])

test('who asserts stands before who answers, each party once', () => {
  expect(
    told(
      said('B', 'denies', '2025-01'),
      said('A', 'asserts', null),
      said('B', 'denies', '2025-05'),
      said('C', 'asserts', '2025'),
    ),
  ).toEqual([
    ['asserts', 'A', 'C'],
    ['denies', 'B'],
  ])
})

test('a party that changed its position stands where it stands now', () => {
  const [before, after] = [said('A', 'denies', '2025-01'), said('A', 'concedes', '2025-02-01')]
  expect(told(before, after)).toEqual([['concedes', 'A']])
  expect(told(after, before)).toEqual([['concedes', 'A']])
  expect(told(before, said('A', 'partly_concedes', '2025-01'))).toEqual([['partly_concedes', 'A']])
})

test('a statement without a date replaces none that has one', () => {
  expect(told(said('A', 'denies', '2025-01'), said('A', 'asserts', null))).toEqual([['denies', 'A']])
  expect(told(said('A', 'asserts', null), said('A', 'denies', '2025-01'))).toEqual([['denies', 'A']])
})

test('of nobody nothing is told', () => {
  expect(told()).toEqual([])
})
