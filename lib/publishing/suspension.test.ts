import { expect, test } from 'vitest'
import { isSuspended, type SuspensionAct } from './suspension.ts'

const act = (number: number, name: SuspensionAct['act'], minute: number): SuspensionAct => ({
  number,
  act: name,
  at: new Date(Date.UTC(2026, 0, 17, 9, minute)),
})

test('a version nobody stopped is not suspended', () => {
  expect(isSuspended(2, [])).toBe(false)
  expect(isSuspended(2, [act(1, 'suspended', 0)])).toBe(false)
})

test('a suspension holds until it is lifted, also when confirmed', () => {
  expect(isSuspended(1, [act(1, 'suspended', 0)])).toBe(true)
  expect(isSuspended(1, [act(1, 'suspended', 0), act(1, 'confirmed', 5)])).toBe(true)
  expect(isSuspended(1, [act(1, 'suspended', 0), act(1, 'lifted', 5)])).toBe(false)
})

test('the last act counts, in whatever order they come', () => {
  expect(isSuspended(1, [act(1, 'suspended', 9), act(1, 'lifted', 5), act(1, 'suspended', 0)])).toBe(true)
  expect(isSuspended(1, [act(1, 'lifted', 9), act(1, 'suspended', 5)])).toBe(false)
})
