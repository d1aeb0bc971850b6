import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { bareEnvironment } from '#lib/env'
import { diskFull, StartupError } from '#lib/startup-error'
import { type Account, handOver } from './account.ts'
import type { Binaries } from './binaries.ts'
import { keepPasswords } from './passwords.ts'

const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/**
 * Makes the cluster unless it is there. It gets its name only when it is whole. Each attempt has a folder of its own: the initdb of a start
 * that was killed may still be writing into the one before.
 */
export async function initialise(dataDir: string, cluster: string, account: Account, binaries: Binaries) {
  clearDrafts(cluster)
  if (existsSync(cluster)) return
  const passwordFile = `${cluster}.password`
  rmSync(passwordFile, { force: true })
  const draft = mkdtempSync(`${cluster}.new-`)
  try {
    writeFileSync(passwordFile, keepPasswords(dataDir).postgres, { mode: 0o600 })
    for (const path of [draft, passwordFile]) handOver(path, account)
    const options = ['-D', draft, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256', ...encoding]
    const [command, args] = account.wrap(binaries.initdb, options)
    await promisify(execFile)(command, args, { ...account.identity, cwd: dataDir, env: bareEnvironment() })
    renameSync(draft, cluster)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw explainInitdb(error, dataDir)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** What starts that were killed left behind; where somebody still writes, the next start clears it. */
function clearDrafts(cluster: string) {
  for (const name of readdirSync(dirname(cluster)).filter((name) => name.startsWith(`${basename(cluster)}.new`))) {
    try {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
    } catch {}
  }
}

function explainInitdb(error: unknown, dataDir: string) {
  const { stderr } = error as { stderr?: string }
  if (stderr === undefined) return error
  const last =
    stderr
      .trim()
      .split('\n')
      .find((line) => line.includes('error:')) ?? stderr.trim()
  if (/no space left/i.test(stderr)) return new StartupError(diskFull(dataDir), { cause: error })
  return new StartupError(
    { what: `The embedded database could not be made in ${dataDir}: ${last}.`, mend: 'Mend that and start again.' },
    { cause: error },
  )
}
