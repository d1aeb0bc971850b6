import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Lock, tryLock } from '#lib/lock'
import { isBuilt } from './sources.ts'

/** Held alone by who builds; shared by all who serve, so that nobody replaces the pages they read. */
function lockBuild(root: string, mode: 'exclusive' | 'shared') {
  const folder = join(root, '.next/cache')
  mkdirSync(folder, { recursive: true })
  return tryLock(join(folder, 'counterclaim.lock'), mode)
}

/** The right to build, once nobody else builds or serves here; null as soon as there is nothing left to build. */
export async function turnToBuild(root: string, sources: string, log: (line: string) => void): Promise<Lock | null> {
  for (let waiting = false; !isBuilt(root, sources); waiting = true) {
    const lock = lockBuild(root, 'exclusive')
    if (lock && !isBuilt(root, sources)) return lock
    lock?.release()
    if (lock) return null
    if (!waiting) log('Waiting for another Counterclaim in this folder to finish its build, or to stop …')
    await pause(300)
  }
  return null
}

/** The right to serve the build of these sources; null when it is not there, or not any more. */
export function turnToServe(root: string, sources: string): Lock | null {
  const lock = lockBuild(root, 'shared')
  if (lock && isBuilt(root, sources)) return lock
  lock?.release()
  return null
}
