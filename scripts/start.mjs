// Plain JavaScript on built-in modules: runs before anything is installed, on Node 20 too.
import { spawn } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { findNode, install, root } from './install.mjs'
import { alone } from './mutex.mjs'

const programs = {
  start: ['scripts/launch.ts', 'production'],
  dev: ['scripts/launch.ts', 'development'],
  build: ['scripts/build.ts'],
  manage: ['--import=./scripts/server-only.ts', 'scripts/manage.ts'],
}
const [name = 'start', ...rest] = process.argv.slice(2)
const program = [...(programs[name] ?? programs.start), ...rest]

try {
  await alone(root, () => install())
  run(findNode())
} catch (error) {
  console.error(`Error: ${error.message}`)
  process.exit(1)
}

/** In this process when it is the right Node already; else in one, and this one only passes things on. */
function run(node) {
  const [file, ...args] = program
  if (realpathSync(node) === realpathSync(process.execPath) && !file.startsWith('-')) {
    process.argv = [node, join(root, file), ...args]
    whenOrphaned(() => process.kill(process.pid, 'SIGTERM'))
    import(join(root, file))
    return
  }
  const child = spawn(node, program, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenOrphaned(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`Error: Node could not be started (${error.message}). Delete node_modules and try again.`)
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** npm that was killed hard can't tell us; then nobody would ever stop what it started. */
function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event) return
  const npm = starter()
  const watch = setInterval(() => {
    if (isAlive(npm)) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

/** Our parent, or the one behind the shell that npm runs its scripts in. */
function starter() {
  try {
    const [, shell, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))
    return /^(ba|da|a)?sh$/.test(shell) ? Number(parent) : process.ppid
  } catch {
    return process.ppid
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
