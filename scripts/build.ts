import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWith } from '#lib/env'
import { diskFull, report, StartupError } from '#lib/startup-error'
import { endWithParent } from './leash.ts'
import { root } from './root.ts'
import { hashSources, stamp } from './sources.ts'
import { turnToBuild } from './turn.ts'

/** Builds the site unless the build that stands there is of these very sources. */
async function build() {
  const sources = hashSources(root)
  const lock = await turnToBuild(root, sources, console.log)
  if (!lock) return
  rmSync(stamp(root, sources).file, { force: true })
  console.log('Building the site from its sources (about a minute; only when they changed) …')
  await nextBuild()
  const { file, content } = stamp(root, sources)
  writeFileSync(file, content)
  lock.release()
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

endWithParent()
try {
  await build()
  process.exit(0)
} catch (error) {
  report(error)
  process.exit(1)
}
