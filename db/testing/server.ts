import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { chooseAccount, handOver } from '../cluster/account.ts'
import { findBinaries } from '../cluster/binaries.ts'
import { freePort } from '../cluster/server.ts'

export type TestServer = { superUrl: string; ownerUrl: string; appUrl: string; version: string; stop(): Promise<void> }

/**
 * A throwaway PostgreSQL: the embedded one, or made from the binaries in a folder. It gives up durability for speed: fsync is off and its data
 * goes with it. Roles and database are named as on the embedded cluster.
 */
export async function startServer(binDir = dirname(findBinaries().postgres)): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-test-'))
  const data = join(folder, 'data')
  const account = chooseAccount(folder, join(binDir, 'postgres'))
  const options = { ...account.identity, cwd: folder }
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  handOver(folder, account)

  const port = await freePort()
  const initdb = ['-D', data, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256', '--no-sync']
  const encoding = ['--encoding=UTF8', ...locale(binDir)]
  execFileSync(...account.wrap(join(binDir, 'initdb'), [...initdb, ...encoding]), { ...options, stdio: 'pipe' })
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    ...careless,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(...account.wrap(join(binDir, 'postgres'), ['-D', data, ...flags]), {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  server.stderr.on('data', (chunk) => {
    log += chunk
  })
  const exited = once(server, 'exit')

  const url = (user: string, database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  const stopAtOnce = () => {
    server.kill('SIGKILL')
    remove()
  }
  process.once('exit', stopAtOnce)
  const stop = async () => {
    process.off('exit', stopAtOnce)
    server.kill('SIGINT')
    await exited
    remove()
  }
  const dead = exited.then(() => Promise.reject(new Error(`PostgreSQL did not start:\n${log}`)))
  const version = await Promise.race([dead, createRoles(url('postgres', 'postgres'))])
  dead.catch(() => {})
  return {
    superUrl: url('postgres', 'postgres'),
    ownerUrl: url('counterclaim_owner', template),
    appUrl: url('counterclaim', template),
    version,
    stop,
  }
}

/** The migrated database of which every test file gets a copy. */
export const template = 'counterclaim'

const password = 'only-for-tests'
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

async function createRoles(superUrl: string): Promise<string> {
  const sql = await connect(superUrl)
  await sql.unsafe(`create role counterclaim_owner login createrole password '${password}'`)
  await sql.unsafe(`create role counterclaim login password '${password}'`)
  await sql.unsafe(`create database ${template} owner counterclaim_owner`)
  const [row] = await sql`show server_version`
  await sql.end()
  return row?.server_version
}

/** Waits until the server lets us in. */
async function connect(url: string): Promise<postgres.Sql> {
  for (;;) {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    try {
      await sql`select 1`
      return sql
    } catch (error) {
      await sql.end()
      if (!isStarting(error)) throw error
    }
  }
}

const isStarting = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ECONNREFUSED', '57P03'].includes(String(error.code))

/** Like the embedded cluster where the version knows that provider (17 and newer). */
function locale(binDir: string): string[] {
  const version = execFileSync(join(binDir, 'postgres'), ['--version'], { encoding: 'utf8' })
  const major = Number(/ (\d+)/.exec(version)?.[1])
  return major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8']
}
