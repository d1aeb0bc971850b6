import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '#lib/env'

type DemoAccounts = { password: string; accounts: { email: string; role: string }[] }

/** What the person at the terminal needs to know next. */
export function welcome({ APP_URL, DATA_DIR, DATABASE_URL }: Settings): string {
  const demo = DATABASE_URL ? null : readDemoAccounts(DATA_DIR)
  return [
    '',
    `Counterclaim runs at ${APP_URL}`,
    ...(demo ? demoLines(demo, APP_URL) : ownLines(APP_URL)),
    '',
    'Stop it with Ctrl-C.',
  ].join('\n')
}

function readDemoAccounts(dataDir: string): DemoAccounts | null {
  const file = join(dataDir, 'demo-accounts.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function demoLines({ password, accounts }: DemoAccounts, url: string) {
  const width = Math.max(...accounts.map(({ email }) => email.length))
  return [
    '',
    `Demo accounts, to sign in at ${url}/sign-in (all with the password ${password}):`,
    ...accounts.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`),
  ]
}

const ownLines = (url: string) => [
  `Sign in at ${url}/sign-in; a first administrator is made with`,
  '  npm run manage -- person add --email you@newsroom.example --name "Your name" --role admin',
]
