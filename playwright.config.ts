import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { freePort } from '#db/cluster/server'
import { browserFlags, findBrowser } from './scripts/testing/browser.ts'

// A server of its own with a fresh demo, started as a newcomer would. E2E_URL and E2E_DATA_DIR name a running one, started with TRUSTED_PROXIES=1.
const ours = !process.env.E2E_URL
if (ours) {
  const port = String(await freePort())
  const dataDir = mkdtempSync(join(tmpdir(), 'counterclaim-e2e-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'APP_URL', 'AUTH_SECRET', 'SMTP_URL', 'HOST'])
    delete process.env[name]
  // Tests that use up attempts to sign in come from an address of their own, as if through a proxy.
  Object.assign(process.env, { PORT: port, DATA_DIR: dataDir, E2E_DATA_DIR: dataDir, TRUSTED_PROXIES: '1' })
  // The workers read this file too; they find the address here.
  process.env.E2E_URL = `http://127.0.0.1:${port}`
}
const url = process.env.E2E_URL as string
const executablePath = findBrowser() ?? undefined

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  // For a machine that does much else; only what fails takes so long.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: browserFlags },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', grep: /@phone/, use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
  ],
  webServer: ours
    ? {
        command: `"${process.execPath}" scripts/start.mjs`,
        url: `${url}/api/health`,
        timeout: 300_000,
        stdout: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      }
    : undefined,
})
