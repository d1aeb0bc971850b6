import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWith } from '#lib/env'
import { type Lock, tryLock } from '#lib/lock'
import { diskFull, report, StartupError } from '#lib/startup-error'
import { endWithParent } from './leash.ts'
import { root } from './root.ts'
import { hashSources, isBuilt, stamp } from './sources.ts'

/** Builds the site unless the build that stands there is of these very sources. */
async function build() {
  const sources = hashSources(root)
  if (isBuilt(root, sources)) return
  const lock = await takeTurn(sources)
  if (!lock) return
  rmSync(stamp(root, sources).file, { force: true })
  console.log('Building the site from its sources (about a minute; only when they changed) …')
  await nextBuild()
  const { file, content } = stamp(root, sources)
  writeFileSync(file, content)
  lock.release()
}

/** Two builds in one folder would mix; nor may one replace the pages that a running server reads from it. */
async function takeTurn(sources: string): Promise<Lock | null> {
  const folder = join(root, '.next/cache')
  mkdirSync(folder, { recursive: true })
  let waiting = false
  for (;;) {
    const lock = tryLock(join(folder, 'counterclaim.lock'))
    if (lock && !isBuilt(root, sources)) return lock
    lock?.release()
    if (lock) return null
    if (!waiting) console.log('Waiting for another Counterclaim in this folder to finish its build, or to stop …')
    waiting = true
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

/** What the code asks for when it is loaded; no page may use it while it is built. */
const placeholders = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  AUTH_SECRET: 'x'.repeat(32),
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
}

async function nextBuild() {
  const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: environmentWith(placeholders),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const stop = () => {
    killAll(child)
    process.exit(1)
  }
  endWithParent(stop)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  const [code] = await once(child, 'close')
  if (code === 0) return
  if (/ENOSPC|no space left/i.test(said)) throw new StartupError(diskFull(join(root, '.next')))
  process.stderr.write(said)
  throw new StartupError({ what: 'The site could not be built.', mend: 'What the compiler says stands above.' })
}

/** The compiler's workers with it; a half-finished build is made again. */
function killAll({ pid }: ChildProcess) {
  try {
    if (pid) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

try {
  await build()
  process.exit(0)
} catch (error) {
  report(error)
  process.exit(1)
}
