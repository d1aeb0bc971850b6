import { expect, test } from 'vitest'
import { matterKey, matterPage, parseMatter, reviewPage } from './matter.ts'

const id = '6f2c7d0e-5a1b-4c8e-9f3a-0b1c2d3e4f50'

test.each([
  [{ of: 'claim', id }, `claim:${id}`, `/desk/claims/${id}`, `/desk/claims/${id}/review`],
  [{ of: 'party', id }, `party:${id}`, `/desk/records/party/${id}`, `/desk/records/party/${id}`],
  [{ of: 'labels', id }, `labels:${id}`, `/desk/records/labels/${id}`, `/desk/records/labels/${id}`],
] as const)('%j has a key and its pages', (matter, key, page, review) => {
  expect(matterKey(matter)).toBe(key)
  expect(parseMatter(key)).toEqual(matter)
  expect([matterPage(matter), reviewPage(matter)]).toEqual([page, review])
})

test.each(['', 'claim', 'claim:', 'claim:x', `source:${id}`, `claim:${id}:text`, id])('%j is no matter', (key) => {
  expect(parseMatter(key)).toBeNull()
})
