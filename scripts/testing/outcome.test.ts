import { expect, test } from 'vitest'
import { fromPlaywright, fromVitest, outcomeOf } from './outcome.ts'

const sound = { passed: 3, failed: 0, skipped: 0 }

test('a sound run counts as it says', () => {
  expect(outcomeOf('unit', 0, sound)).toEqual({ name: 'unit', passed: 3, failed: 0 })
})

test.each([
  ['a failed test', 1, { ...sound, failed: 2 }, 2],
  ['no report', 0, null, 1],
  ['no test', 0, { ...sound, passed: 0 }, 1],
  ['an error outside the tests', 1, sound, 1],
  ['a killed runner', null, sound, 1],
  ['a skipped test', 0, { ...sound, skipped: 1 }, 1],
  ['a failed and a skipped test', 1, { passed: 0, failed: 1, skipped: 1 }, 2],
])('%s is a failure', (_, status, tally, failed) => {
  expect(outcomeOf('unit', status, tally).failed).toBe(failed)
})

test("reads the runners' own reports", () => {
  expect(fromVitest({ numPassedTests: 4, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 })).toEqual({
    passed: 4,
    failed: 1,
    skipped: 2,
  })
  expect(fromPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 } })).toEqual({
    passed: 4,
    failed: 2,
    skipped: 1,
  })
})
