import { expect, test } from 'vitest'
import { compareRecords, recordPage } from './fields.ts'

const party = {
  id: '00000000-0000-4000-8000-000000000001',
  slug: 'kremlin',
  name: 'Kremlin',
  kind: 'agency' as const,
  wikidataId: null,
  partOf: { id: '00000000-0000-4000-8000-000000000002', slug: 'russia', name: 'Russia' },
  names: [{ text: 'Кремль', language: 'ru' }],
}

test('a first version has nothing to compare with', () => {
  for (const { before, after } of compareRecords(null, party)) expect(before).toBe(after)
})

test('names, the whole that it is part of and what is missing are told as texts', () => {
  const changed = { ...party, wikidataId: 'Q133274', partOf: null, names: [] }
  expect(compareRecords(party, changed).filter(({ before, after }) => before !== after)).toEqual([
    { name: 'wikidataId', before: '', after: 'Q133274' },
    { name: 'partOf', before: 'Russia', after: '' },
    { name: 'names', before: 'Кремль (ru)', after: '' },
  ])
})

test('each record is written on its own page', () => {
  expect(recordPage(party)).toBe(`/desk/parties/${party.id}`)
  const page = { id: party.id, slug: 'method' as const, title: 'Method', language: 'en', body: 'How' }
  expect(recordPage(page)).toBe('/desk/pages/method')
})
