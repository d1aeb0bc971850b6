import { expect, test } from 'vitest'
import { readSearchCursor, writeSearchCursor } from './search-cursor.ts'

const place = { publishedAt: new Date('2025-01-17T12:00:00.123Z'), claimId: '6f1c1f1e-0000-4000-8000-000000000000' }

test.each([
  [null],
  [{ rank: 0.06079271, asked: new Date('2026-01-01T00:00:00Z') }],
  [{ rank: 1e-20, asked: new Date(1) }],
  [{ rank: 0, asked: new Date(1) }],
])('a place is read as it was written: %j', (best) => {
  expect(readSearchCursor(writeSearchCursor({ ...place, best }))).toEqual({ ...place, best })
})

test.each(['', 'yesterday', '~1~', '0.1~0~1-x', '-1~5~1-6f1c1f1e-0000-4000-8000-000000000000', '0.1~5~', '1e999~1~'])(
  'refuses %j',
  (text) => expect(readSearchCursor(text)).toBeNull(),
)
