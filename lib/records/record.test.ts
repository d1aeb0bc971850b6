import { expect, test } from 'vitest'
import { type RecordStanding, recordKinds, recordState } from './record.ts'

const request = (
  revision: number,
  basedOn: number,
  decision: 'approve' | 'request_changes' | 'withdraw' | null = null,
) => ({
  revision,
  basedOn,
  decision,
})
const live = (number: number, kind: 'first' | 'update' | 'retraction' = 'first') => ({ number, kind })

test.each<[string, RecordStanding, string]>([
  ['nothing was asked', { version: 3, request: null, live: null }, 'draft'],
  ['asked', { version: 3, request: request(1, 3), live: null }, 'in_review'],
  ['asked, then saved', { version: 4, request: request(1, 3), live: null }, 'draft'],
  ['taken back', { version: 3, request: request(1, 3, 'withdraw'), live: null }, 'draft'],
  ['approved', { version: 3, request: request(1, 3, 'approve'), live: null }, 'approved'],
  ['approved, then saved', { version: 4, request: request(1, 3, 'approve'), live: null }, 'draft'],
  ['sent back', { version: 3, request: request(1, 3, 'request_changes'), live: null }, 'changes_requested'],
  ['sent back, then saved', { version: 4, request: request(1, 3, 'request_changes'), live: null }, 'changes_requested'],
  ['published', { version: 3, request: request(1, 3, 'approve'), live: live(1) }, 'published'],
  ['published, then saved', { version: 4, request: request(1, 3, 'approve'), live: live(1) }, 'draft'],
  ['retracted', { version: 3, request: request(2, 3, 'approve'), live: live(2, 'retraction') }, 'retracted'],
  ['published, asked again', { version: 4, request: request(2, 4), live: live(1) }, 'in_review'],
])('%s', (_, standing, state) => expect(recordState(standing)).toBe(state))

test('labels are never retracted, all else can be', () => {
  expect(recordKinds('labels', live(1))).toEqual(['update', 'clarification', 'correction'])
  expect(recordKinds('page', live(1))).toContain('retraction')
  expect(recordKinds('labels', null)).toEqual(['first'])
  expect(recordKinds('page', live(2, 'retraction'))).toEqual(['correction'])
})
