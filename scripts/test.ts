import { ensureBrowser } from './testing/browser.ts'
import { findPostgres15 } from './testing/postgres.ts'
import { type Outcome, runPlaywright, runVitest } from './testing/runners.ts'

const suites: Record<string, () => Outcome[]> = { all, hard: () => [runVitest('hard')] }

/** Fast ones first: whoever broke a rule need not wait for a browser. */
function all(): Outcome[] {
  const outcomes = [runVitest('unit'), runVitest('database')]
  const oldest = findPostgres15()
  if (oldest) outcomes.push(runVitest('database', { TEST_POSTGRES_BIN: oldest }))
  else console.log('PostgreSQL 15 is not installed here: the database tests ran on the embedded one only.')
  return [...outcomes, runVitest('access'), inBrowser()]
}

function inBrowser(): Outcome {
  try {
    return runPlaywright(ensureBrowser())
  } catch (error) {
    return { name: 'browser', passed: 0, failed: 1, failures: [], problem: (error as Error).message }
  }
}

const suite = suites[process.argv[2] ?? 'all']
if (!suite) throw new Error(`There are these suites: ${Object.keys(suites).join(', ')}.`)
const outcomes = suite()

console.log()
for (const { name, passed, failed, problem, failures } of outcomes) {
  console.log(`${name}: ${passed} passed, ${failed} failed${problem ? ` (${problem})` : ''}`)
  // Once more, where a machine that keeps only the end shows it.
  for (const failure of failures) console.log(`  ${failure}`)
}
const sum = (count: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[count], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
