import { expect, test } from 'vitest'
import { isDay, standingOn } from './as-of.ts'

const versions = [
  { number: 3, publishedAt: new Date('2025-03-01T23:30:00Z') },
  { number: 2, publishedAt: new Date('2025-02-10T12:00:00Z') },
  { number: 1, publishedAt: new Date('2025-02-10T09:00:00Z') },
]
const on = (day: string, timeZone = 'UTC') => standingOn(versions, day, timeZone)?.number ?? null

test('the last version of a day stands at its end, and until the next', () => {
  expect([on('2025-02-09'), on('2025-02-10'), on('2025-02-28'), on('2025-03-01'), on('2099-01-01')]).toEqual([
    null,
    2,
    2,
    3,
    3,
  ])
})

test('a day ends when it does where the newsroom is', () => {
  expect(on('2025-03-01', 'Europe/Athens')).toBe(2)
  expect(on('2025-03-02', 'Europe/Athens')).toBe(3)
})

test.each(['2025-03-01', '2024-02-29'])('%s is a day', (text) => expect(isDay(text)).toBe(true))
test.each(['2025-02-31', '2025-2-1', '2025-03', '2025-03-01~', '2025-03-01/2025-03-02', '۲۰۲۵-۰۳-۰۱', '', 'yesterday'])(
  '%s is none',
  (text) => expect(isDay(text)).toBe(false),
)
