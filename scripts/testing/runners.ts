import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromPlaywright, fromVitest, type Outcome, outcomeOf, type Tally } from './outcome.ts'

export type { Outcome }

export function runVitest(project: 'unit' | 'database' | 'access' | 'hard', env: Record<string, string> = {}): Outcome {
  const name = env.TEST_POSTGRES_BIN ? `${project} on PostgreSQL 15` : project
  return run(name, fromVitest, (report) => ({
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, `--outputFile.json=${report}`],
    env,
  }))
}

export function runPlaywright(browser: string): Outcome {
  return run('browser', fromPlaywright, (report) => ({
    args: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CHROMIUM: browser },
  }))
}

const reporters = ['--reporter=default', '--reporter=json']

type Command = { args: string[]; env: Record<string, string> }

function run(name: string, read: (report: never) => Tally, command: (report: string) => Command): Outcome {
  console.log(`\n— ${name}`)
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-report-'))
  try {
    const report = join(folder, 'report.json')
    const { args, env } = command(report)
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    const tally = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8')) as never) : null
    return outcomeOf(name, status, tally)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
