import { expect, test } from 'vitest'
import { dayIn } from './day.ts'

test.each([
  ['UTC', '2026-11-22'],
  ['Pacific/Kiritimati', '2026-11-23'],
  ['America/Los_Angeles', '2026-11-22'],
])('in %s it is %s', (timeZone, day) => {
  expect(dayIn(timeZone, new Date('2026-11-22T23:30:00Z'))).toBe(day)
})

test('a day is written with two digits for month and day', () => {
  expect(dayIn('UTC', new Date('2026-01-02T00:00:00Z'))).toBe('2026-01-02')
})
