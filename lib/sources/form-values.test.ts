import { expect, test } from 'vitest'
import type { Proposal } from '#lib/intakes/intake'
import { proposedRecord, sourceValues, takenProposals } from './form-values.ts'

const source = {
  title: 'https://paper.example/treaty',
  publisher: 'paper.example',
  url: 'https://paper.example/treaty',
  author: null,
  published: null,
  language: 'und',
  kind: 'other',
  interest: null,
  archivedUrl: null,
  neverFetch: true,
  described: false,
} as const

const proposals: Proposal[] = [
  { field: 'published', value: '2025-02-31', from: 'json_ld' },
  { field: 'published', value: '2025-01-17', from: 'meta' },
  { field: 'title', value: 'The treaty', from: 'json_ld' },
  { field: 'title', value: 'Treaty', from: 'meta' },
  { field: 'kind', value: 'gossip' as string, from: 'meta' },
  { field: 'url', value: 'https://paper.example/a', from: 'meta' },
]

test('what a document says of itself stands in the fields of a source that nobody has described, the best first', () => {
  expect(sourceValues(proposedRecord(source, proposals))).toEqual({
    title: 'The treaty',
    publisher: '',
    url: 'https://paper.example/treaty',
    author: '',
    published: '2025-01-17',
    language: '',
    kind: 'other',
    interest: '',
    archivedUrl: '',
    neverFetch: 'yes',
  })
})

test('it replaces nothing that somebody has said, and what no field takes is not proposed', () => {
  const described = { ...source, described: true }
  expect(proposedRecord(described, proposals)).toEqual(described)
  expect(takenProposals(proposals).map(({ value }) => value)).toEqual([
    '2025-01-17',
    'The treaty',
    'Treaty',
    'https://paper.example/a',
  ])
})
