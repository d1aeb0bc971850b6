import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

type Postmaster = { pid: number; port: number; ready: boolean }

/** What a server wrote about itself into its data folder; null when none claims to run there. */
export function readPostmaster(folder: string): Postmaster | null {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  }
}

/** Whether that process is a PostgreSQL on this folder and not a stranger who got the same number since. */
export function runsOn(folder: string, pid: number): boolean {
  try {
    process.kill(pid, 0)
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes(folder) && command.includes('postgres')
  } catch {
    return false
  }
}

/** Ends a server that outlived the program which started it, and clears what a dead one left. */
export async function clearAway(folder: string, log: (line: string) => void) {
  const found = readPostmaster(folder)
  if (!found) return
  if (runsOn(folder, found.pid)) {
    log('A database of an earlier run is still running; stopping it in order.')
    await end(found.pid, () => runsOn(folder, found.pid))
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true })
}

/** PostgreSQL's three ways to stop, the gentlest first: ends sessions, ends at once, is killed. */
export async function end(pid: number, alive: () => boolean) {
  for (const [signal, patience] of [
    ['SIGINT', 5000],
    ['SIGQUIT', 1000],
    ['SIGKILL', 1000],
  ] as const) {
    if (!alive()) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const until = Date.now() + patience
    while (alive() && Date.now() < until) await pause(20)
  }
}
