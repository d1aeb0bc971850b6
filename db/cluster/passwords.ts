import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keep, randomSecret } from '#lib/data-dir'
import { StartupError } from '#lib/startup-error'

const users = ['postgres', 'counterclaim_owner', 'counterclaim'] as const
const name = 'postgres-passwords.json'

export type Passwords = Record<(typeof users)[number], string>

export function keepPasswords(dataDir: string): Passwords {
  const make = () => JSON.stringify(Object.fromEntries(users.map((user) => [user, randomSecret()])))
  return JSON.parse(keep(dataDir, name, make))
}

export function readPasswords(dataDir: string): Passwords {
  const file = join(dataDir, name)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  throw new StartupError({
    what: `The passwords of the embedded database are gone (${file}).`,
    mend: 'Restore that file from a backup; without it the database in this folder stays closed.',
  })
}

export type Urls = { url: string; ownerUrl: string; superUrl: string }

export function urlsOf(passwords: Passwords, port: number): Urls {
  const url = (user: keyof Passwords, database = 'counterclaim') =>
    `postgres://${user}:${passwords[user]}@127.0.0.1:${port}/${database}`
  return { url: url('counterclaim'), ownerUrl: url('counterclaim_owner'), superUrl: url('postgres', 'postgres') }
}
