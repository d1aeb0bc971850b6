import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { environmentWith } from '#lib/env'
import { root } from './root.ts'

export type Program = { finished: Promise<number>; stop(): Promise<void> }

/** One of our programs as a process of its own, out of reach of Ctrl-C: the launcher decides when it ends. */
export function runProgram(args: string[], environment: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: environmentWith(environment),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  const finished = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 1))
  const stop = async () => {
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), 2000)
    await finished
    clearTimeout(hard)
  }
  return { finished, stop }
}
