import { expect, test } from 'vitest'
import type { Role } from '#lib/people/person'
import { claimStates } from './claim.ts'
import { awaits } from './turns.ts'

const actor = (role: Role) => ({ id: 'me', role, name: 'Me' })
const awaited = (role: Role, isTheirs: boolean, assignee: string | null = null) =>
  claimStates.filter((state) => awaits(actor(role), { state, isTheirs, assignee, isScheduled: false }))

test('what waits for whom, while it is assigned to nobody', () => {
  expect(awaited('editor', true)).toEqual(['draft', 'changes_requested'])
  expect(awaited('editor', false)).toEqual([])
  expect(awaited('reviewer', true)).toEqual(['draft', 'changes_requested', 'approved'])
  expect(awaited('reviewer', false)).toEqual(['in_review', 'approved'])
  expect(awaited('admin', true)).toEqual([])
  expect(awaited('admin', false)).toEqual([])
})

test('what is assigned waits for its assignee alone', () => {
  expect(awaited('editor', false, 'me')).toContain('draft')
  for (const role of ['editor', 'reviewer'] as const) expect(awaited(role, true, 'another')).toEqual([])
})

test('what will be published by itself waits for nobody', () => {
  const waiting = { state: 'approved', isTheirs: false } as const
  for (const assignee of [null, 'me']) {
    expect(awaits(actor('reviewer'), { ...waiting, assignee, isScheduled: true })).toBe(false)
    expect(awaits(actor('reviewer'), { ...waiting, assignee, isScheduled: false })).toBe(true)
  }
})
