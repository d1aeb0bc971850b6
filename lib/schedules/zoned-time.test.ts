import { expect, test } from 'vitest'
import { instantOf, wallTimeOf } from './zoned-time.ts'

const amsterdam = (date: string, time: string, fold: 'earlier' | 'later' | null = null) => {
  const found = instantOf({ date, time, timeZone: 'Europe/Amsterdam', fold })
  return found instanceof Date ? found.toISOString() : found
}

test.each([
  ['2026-01-10', '09:00', '2026-01-10T08:00:00.000Z'],
  ['2026-07-10', '09:00', '2026-07-10T07:00:00.000Z'],
  ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
])('clocks in Amsterdam show %s %s at %s', (date, time, instant) => {
  expect(amsterdam(date, time)).toBe(instant)
  expect(amsterdam(date, time, 'later')).toBe(instant)
})

test.each(['02:00', '02:30', '02:59'])('when clocks are put forward, %s is skipped', (time) => {
  expect(amsterdam('2026-03-29', time)).toBe('skipped')
  expect(amsterdam('2026-03-29', time, 'earlier')).toBe('skipped')
})

test('when clocks are put back, a time comes twice, and one must say which', () => {
  expect(amsterdam('2026-10-25', '02:30')).toBe('twice')
  expect(amsterdam('2026-10-25', '02:30', 'earlier')).toBe('2026-10-25T00:30:00.000Z')
  expect(amsterdam('2026-10-25', '02:30', 'later')).toBe('2026-10-25T01:30:00.000Z')
  expect(amsterdam('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z')
})

test('places that put their clocks by half an hour, or skip a whole day', () => {
  const at = (date: string, time: string, timeZone: string) => instantOf({ date, time, timeZone, fold: null })
  expect(at('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe('twice')
  expect(at('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('skipped')
  expect(at('2011-12-30', '12:00', 'Pacific/Apia')).toBe('skipped')
})

test.each([
  ['2026-07-10T07:00:00.000Z', '2026-07-10 09:00'],
  ['2026-10-25T00:30:00.000Z', '2026-10-25 02:30'],
  ['2026-10-25T01:30:00.000Z', '2026-10-25 02:30'],
  ['2026-12-31T22:59:00.001Z', '2027-01-01 00:00'],
])('%s is shown as %s, and found again', (instant, shown) => {
  const wall = wallTimeOf(new Date(instant), 'Europe/Amsterdam')
  expect(`${wall.date} ${wall.time}`).toBe(shown)
  const found = instantOf(wall)
  expect(found instanceof Date && found.getTime() - Date.parse(instant)).toBeOneOf([0, 59_999])
})
