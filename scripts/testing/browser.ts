import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** A Chromium on this machine; on a Debian of our own it is installed. Throws an Error fit to show. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? (installOnDebian() ? findBrowser() : null)
  if (found) return found
  throw new Error(
    'No browser for the tests was found: install Chromium or Google Chrome, or run `npx playwright install chromium`.',
  )
}

/** Playwright's own browser if it is there, else one of the system's. */
export function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const named = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  const places = [
    process.env.CHROMIUM ?? '',
    chromium.executablePath(),
    ...named.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  return places.find((place) => place && existsSync(place)) ?? null
}

/** Everything a browser would ask of the network on its own is off; root has no sandbox to be in. */
export const browserFlags = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('Installing Chromium for the browser tests (apt-get install chromium) …')
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium')
  return install() || (apt('update') && install())
}
