import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

const claimId = '0b9e2f3a-5a55-4c58-9d8e-d6a1a1a5f0c7'

test('reads what it wrote, to the millisecond', () => {
  const cursor = { publishedAt: new Date('2026-01-17T09:30:00.123Z'), claimId }
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
})

test.each([
  ['a word', 'yesterday'],
  ['no id', '1768642200123-'],
  ['an id in capitals', `1768642200123-${claimId.toUpperCase()}`],
  ['a second writing of the same place', `01768642200123-${claimId}`],
  ['a time no calendar has', `1768642200123000-${claimId}`],
  ['something after it', `1768642200123-${claimId}'`],
  ['a line break after it', `1768642200123-${claimId}\n`],
])('refuses %s', (_, text) => expect(readCursor(text)).toBeNull())
