import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Where the oldest supported PostgreSQL is installed, or null. */
export function findPostgres15(): string | null {
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  const usual = [
    '/usr/lib/postgresql/15/bin',
    '/usr/pgsql-15/bin',
    '/opt/homebrew/opt/postgresql@15/bin',
    '/usr/local/opt/postgresql@15/bin',
  ]
  const onPath = (process.env.PATH ?? '').split(':')
  return [...usual, ...(configured ? [configured] : []), ...onPath].find(is15) ?? null
}

const is15 = (folder: string) =>
  ['postgres', 'initdb'].every((program) =>
    spawnSync(join(folder, program), ['--version'], { encoding: 'utf8' }).stdout?.includes('(PostgreSQL) 15.'),
  )
