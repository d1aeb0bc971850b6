/** What a runner's own report says. */
export type Tally = { passed: number; failed: number; skipped: number }

export type Outcome = { name: string; passed: number; failed: number; problem?: string }

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

export const fromVitest = (report: VitestReport): Tally => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

export const fromPlaywright = ({ stats }: PlaywrightReport): Tally => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

/** A runner that crashed, ran nothing or left tests out has failed, whatever its own count says. */
export function outcomeOf(name: string, status: number | null, tally: Tally | null): Outcome {
  if (!tally) return { name, passed: 0, failed: 1, problem: 'the runner left no report' }
  const { passed, failed, skipped } = tally
  if (skipped > 0) return { name, passed, failed: failed + skipped, problem: `${skipped} not run` }
  if (failed > 0) return { name, passed, failed }
  if (passed === 0) return { name, passed, failed: 1, problem: 'no test ran' }
  if (status !== 0) return { name, passed, failed: 1, problem: 'an error outside the tests, see above' }
  return { name, passed, failed }
}
