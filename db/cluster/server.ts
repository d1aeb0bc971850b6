import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { bareEnvironment } from '#lib/env'
import { diskFull, StartupError } from '#lib/startup-error'
import type { Account } from './account.ts'
import { clearAway, readPostmaster } from './postmaster.ts'

export type Place = { dataDir: string; cluster: string; logFile: string; account: Account; program: string }

/** Starts the server and waits until it lets people in. Without a port it takes a free one. */
export async function startServer(place: Place, log: (line: string) => void, port?: number) {
  const until = Date.now() + patience
  for (;;) {
    await clearAway(place.cluster, log)
    const chosen = port ?? (await freePort())
    const from = logSize(place.logFile)
    const server = launch(place, chosen)
    if (await isReady(server, place.cluster)) return { server, port: chosen }
    const said = logSince(place.logFile, from)
    if (!passing.test(said) || Date.now() > until) throw explainFailure(said, place)
    await pause(200)
  }
}

const patience = 15_000

/** What ends by itself: sessions of a killed server not gone yet, a port that somebody took first. */
const passing = /pre-existing shared memory block|lock file ".*" already exists|could not bind|address already in use/i

function launch({ cluster, logFile, account, program }: Place, port: number): ChildProcess {
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', memory()]
  const [command, args] = account.wrap(program, ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])])
  const output = openSync(logFile, 'a', 0o600)
  try {
    // In a process group of its own: Ctrl-C is for the launcher, which stops the application first.
    const stdio = ['ignore' as const, output, output]
    return spawn(command, args, { ...account.identity, cwd: '/', env: bareEnvironment(), stdio, detached: true })
  } finally {
    closeSync(output)
  }
}

/** A quarter of the machine, as PostgreSQL's manual advises. It is taken as it is used. */
function memory() {
  const machine = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return `shared_buffers=${Math.max(128, Math.round(machine / 4 / 2 ** 20))}MB`
}

async function isReady(server: ChildProcess, cluster: string): Promise<boolean> {
  let failed = false
  server.once('error', () => {
    failed = true
  })
  while (!failed && server.exitCode === null && server.signalCode === null) {
    const found = readPostmaster(cluster)
    if (found?.pid === server.pid && found?.ready) return true
    await pause(20)
  }
  return false
}

function explainFailure(said: string, { dataDir, logFile }: Place) {
  if (/no space left/i.test(said)) return new StartupError(diskFull(dataDir))
  const reason = /(?:FATAL|PANIC): +(.*)/.exec(said)?.[1] ?? 'it said nothing'
  return new StartupError({
    what: `The embedded database did not start: ${reason}.`,
    mend: `Its log is ${logFile}.`,
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const logSize = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function logSince(file: string, from: number) {
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(64 * 1024)
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, from))
  } finally {
    closeSync(handle)
  }
}

/** Keeps one old log, so that the two together stay small. */
export function turnLog(file: string, limit = 10 * 1024 * 1024) {
  if (logSize(file) > limit) renameSync(file, `${file}.1`)
}
