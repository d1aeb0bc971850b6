import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '#db/cluster/server'
import { findNode } from '#scripts/install.mjs'

/** A site of its own, which nobody else changes. E2E_URL and E2E_DATA_DIR name one that runs already. */
export default async function setUp(project: TestProject) {
  const { E2E_URL, E2E_DATA_DIR } = process.env
  if (E2E_URL && E2E_DATA_DIR) {
    project.provide('url', E2E_URL)
    project.provide('dataDir', E2E_DATA_DIR)
    return
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'counterclaim-access-'))
  const port = String(await freePort())
  const server = spawn(findNode(), ['scripts/start.mjs'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test', PORT: port, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'close')
  for await (const line of server.stdout) if (String(line).includes('Counterclaim runs at')) break
  server.stdout.resume()
  project.provide('url', `http://127.0.0.1:${port}`)
  project.provide('dataDir', dataDir)
  return async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    url: string
    dataDir: string
  }
}
