import { expect, test } from 'vitest'
import { fromPlaywright, fromVitest, outcomeOf } from './outcome.ts'

const sound = { passed: 3, failed: 0, skipped: 0, failures: [] }

test('a sound run counts as it says', () => {
  expect(outcomeOf('unit', 0, sound)).toEqual({ name: 'unit', passed: 3, failed: 0, failures: [] })
})

test.each([
  ['a failed test', 1, { ...sound, failed: 2 }, 2],
  ['no report', 0, null, 1],
  ['no test', 0, { ...sound, passed: 0 }, 1],
  ['an error outside the tests', 1, sound, 1],
  ['a killed runner', null, sound, 1],
  ['a skipped test', 0, { ...sound, skipped: 1 }, 1],
  ['a failed and a skipped test', 1, { ...sound, passed: 0, failed: 1, skipped: 1 }, 2],
])('%s is a failure', (_, status, tally, failed) => {
  expect(outcomeOf('unit', status, tally).failed).toBe(failed)
})

test("reads the runners' own reports, and tells what failed and why in a line each", () => {
  const testResults = [
    {
      name: 'one.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'sound', status: 'passed', failureMessages: null },
        {
          fullName: 'two is three',
          status: 'failed',
          failureMessages: ['Error: \u001b[31m2 is not 3\u001b[39m\n  at one'],
        },
      ],
    },
    { name: 'two.test.ts', status: 'failed', message: 'Cannot find it\nat two', assertionResults: [] },
    { name: 'three.test.ts', status: 'passed', message: '', assertionResults: [] },
  ]
  expect(
    fromVitest({ numPassedTests: 4, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults }),
  ).toEqual({
    passed: 4,
    failed: 1,
    skipped: 2,
    failures: ['one.test.ts › two is three: Error: 2 is not 3', 'two.test.ts: Cannot find it'],
  })
  const spec = (title: string, status: string) => ({
    ...{ file: 'a.spec.ts', title, ok: status === 'expected' },
    tests: [{ projectName: 'phone', status, results: [{}, { error: { message: 'Not seen\nat a' } }] }],
  })
  const suites = [{ specs: [spec('sound', 'expected')], suites: [{ specs: [spec('a page', 'unexpected')] }] }]
  expect(fromPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, suites })).toEqual({
    passed: 4,
    failed: 2,
    skipped: 1,
    failures: ['a.spec.ts › a page (phone): Not seen'],
  })
})
