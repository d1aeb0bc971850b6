import { stripVTControlCharacters } from 'node:util'

/** What a runner's own report says; `failures` names each test that failed, and the first line of why. */
export type Tally = { passed: number; failed: number; skipped: number; failures: string[] }

export type Outcome = { name: string; passed: number; failed: number; problem?: string; failures: string[] }

type VitestReport = Record<`num${'Passed' | 'Failed' | 'Pending' | 'Todo'}Tests`, number> & {
  testResults: VitestFile[]
}
type VitestFile = {
  name: string
  status: string
  message: string
  assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[]
}

export const fromVitest = (report: VitestReport): Tally => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
  failures: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [failure(name, message)] : []
    return failed.map((each) => failure(`${name} › ${each.fullName}`, each.failureMessages?.[0]))
  }),
})

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: PlaywrightSuite[]
}
type PlaywrightSuite = { specs: PlaywrightSpec[]; suites?: PlaywrightSuite[] }
type PlaywrightSpec = {
  file: string
  title: string
  ok: boolean
  tests: { projectName: string; status: string; results: { error?: { message?: string } }[] }[]
}

export const fromPlaywright = ({ stats, suites }: PlaywrightReport): Tally => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
  failures: specsOf(suites).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        failure(`${file} › ${title} (${projectName})`, results.find(({ error }) => error)?.error?.message),
      ),
  ),
})

const specsOf = (suites: readonly PlaywrightSuite[]): PlaywrightSpec[] =>
  suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])])

const failure = (test: string, why = '') => `${test}: ${stripVTControlCharacters(why).split('\n', 1)[0]}`

/** A runner that crashed, ran nothing or left tests out has failed, whatever its own count says. */
export function outcomeOf(name: string, status: number | null, tally: Tally | null): Outcome {
  if (!tally) return { name, passed: 0, failed: 1, failures: [], problem: 'the runner left no report' }
  const { passed, failed, skipped, failures } = tally
  if (skipped > 0) return { name, passed, failed: failed + skipped, failures, problem: `${skipped} not run` }
  if (failed > 0) return { name, passed, failed, failures }
  if (passed === 0) return { name, passed, failed: 1, failures, problem: 'no test ran' }
  if (status !== 0) return { name, passed, failed: 1, failures, problem: 'an error outside the tests, see above' }
  return { name, passed, failed, failures }
}
