import { expect, test } from 'vitest'
import { readPlaceInTime, writePlaceInTime } from './place-in-time.ts'

const claimId = '0190d2a4-1111-4222-8333-444455556666'

test.each(['2025-01-17', null])('a place is read as it was written: %s', (day) => {
  const place = { day, claimId, position: 12 }
  expect(readPlaceInTime(writePlaceInTime(place))).toEqual(place)
})

test.each([
  '',
  'undated',
  `2025-02-30-${claimId}-1`,
  `0000-01-01-${claimId}-1`,
  `2025-01-17-${claimId}-0`,
  `x-${claimId}-1`,
])('nothing else is a place: %s', (text) => expect(readPlaceInTime(text)).toBeNull())
