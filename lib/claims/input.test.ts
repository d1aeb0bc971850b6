import { describe, expect, test } from 'vitest'
import { verdictInput } from './input.ts'

const problems = (result: { error?: { issues: { message: string; path: PropertyKey[] }[] } }) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`)

describe('the day to check again', () => {
  test.each([
    ['2026-01-01', '2026-01-01'],
    ['2028-02-29', '2028-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2200-12-31', '2200-12-31'],
    ['', null],
  ])('%s', (recheckOn, read) => expect(verdictInput.parse({ recheckOn }).recheckOn).toBe(read))

  test.each(['0000-01-01', '1899-12-31', '2201-01-01', '9999-12-31', '2027-02-29', '2026-13-01', '2026-01'])(
    'is not %s',
    (recheckOn) => expect(problems(verdictInput.safeParse({ recheckOn }))).toEqual(['recheckOn not_a_date']),
  )
})
