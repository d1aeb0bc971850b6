import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { freePort } from '#db/cluster/server'
import { findNode } from '#scripts/install.mjs'

const root = join(import.meta.dirname, '../../..')

/** A folder of the test's own, gone after it. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-hard-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** `npm start` without npm, in a process group of its own as a terminal would give it. */
export class Launcher {
  output = ''
  readonly url: string
  readonly ended: Promise<number | null>
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += chunk
      })
    }
    this.ended = once(child, 'close').then(([code]) => code)
  }

  static async start(environment: Record<string, string>, node = findNode()) {
    const port = environment.PORT ?? String(await freePort())
    const child = spawn(node, ['scripts/start.mjs'], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test', PORT: port, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    const launcher = new Launcher(child, `http://127.0.0.1:${port}`)
    onTestFinished(async () => {
      await launcher.end()
    })
    return launcher
  }

  get pid() {
    return this.#child.pid ?? 0
  }

  /** What Ctrl-C does: the whole group gets it. */
  interrupt() {
    process.kill(-this.pid, 'SIGINT')
  }

  async kill() {
    this.#child.kill('SIGKILL')
    await this.ended
  }

  async end() {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGTERM')
    return this.ended
  }

  /** Waits for words at the terminal. */
  async says(words: string | RegExp, timeout = 240_000) {
    await vi.waitFor(
      () => {
        if (!new RegExp(words).test(this.output)) throw new Error(`It has not said "${words}":\n${this.output}`)
      },
      { timeout, interval: 10 },
    )
  }

  async serves() {
    await Promise.race([
      this.says('Counterclaim runs at'),
      this.ended.then((code) => Promise.reject(new Error(`It ended with ${code}:\n${this.output}`))),
    ])
  }

  async status(path: string) {
    const response = await fetch(new URL(path, this.url))
    await response.arrayBuffer()
    return response.status
  }
}
