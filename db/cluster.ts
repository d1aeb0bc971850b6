import { once } from 'node:events'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { openDataDir } from '#lib/data-dir'
import { type Lock, tryLock } from '#lib/lock'
import { StartupError } from '#lib/startup-error'
import { chooseAccount, handOver } from './cluster/account.ts'
import { findBinaries } from './cluster/binaries.ts'
import { initialise } from './cluster/initialise.ts'
import { type Passwords, readPasswords, type Urls, urlsOf } from './cluster/passwords.ts'
import { end, readPostmaster, runsOn } from './cluster/postmaster.ts'
import { type Place, startServer, turnLog } from './cluster/server.ts'

export type Cluster = Urls & { stop(): Promise<void> }

type Options = {
  dataDir: string
  /** Tells the person at the terminal what happens. */
  log?: (line: string) => void
  /** The server died and could not be started again. */
  onLost?: (error: unknown) => void
}

/** The embedded PostgreSQL of a data folder: made on first use, watched while it runs, stopped in order. */
export async function startCluster({ dataDir, log = () => {}, onLost = () => {} }: Options): Promise<Cluster> {
  openDataDir(dataDir)
  const lock = lockOf(dataDir)
  try {
    const place = await prepare(realpathSync(dataDir))
    const passwords = readPasswords(dataDir)
    const running = await supervise(place, log, onLost)
    const urls = urlsOf(passwords, running.port)
    await createDatabase(urls.superUrl, passwords).catch(async (error) => {
      await running.stop()
      throw error
    })
    const stop = async () => {
      await running.stop()
      lock.release()
    }
    return { ...urls, stop }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The addresses of the cluster that another program runs on this data folder; null when none does. */
export function runningCluster(dataDir: string): Urls | null {
  const cluster = clusterOf(dataDir)
  const found = readPostmaster(cluster)
  if (!found?.ready || !runsOn(realpathSync(cluster), found.pid)) return null
  return urlsOf(readPasswords(dataDir), found.port)
}

const clusterOf = (dataDir: string) => join(dataDir, 'postgres')

function lockOf(dataDir: string): Lock {
  const lock = tryLock(join(dataDir, 'lock'))
  if (lock) return lock
  throw new FolderInUse({
    what: `The data folder ${dataDir} is in use by another running Counterclaim.`,
    mend: 'Stop that one first, or set DATA_DIR to another folder.',
  })
}

export class FolderInUse extends StartupError {}

async function prepare(dataDir: string): Promise<Place> {
  const binaries = findBinaries()
  const cluster = clusterOf(dataDir)
  const account = chooseAccount(dataDir, binaries.postgres)
  await initialise(dataDir, cluster, account, binaries)
  refuseOtherVersion(cluster)
  handOver(cluster, account)
  const logFile = join(dataDir, 'postgres.log')
  turnLog(logFile)
  return { dataDir, cluster, logFile, account, program: binaries.postgres }
}

/** The major version of the package, whose data an older or newer one can't read. */
const version = '18'

function refuseOtherVersion(cluster: string) {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (made === version) return
  throw new StartupError({
    what: `The embedded database was made by PostgreSQL ${made}; this Counterclaim brings PostgreSQL ${version}.`,
    mend: 'Start the Counterclaim that made it and move its content, as docs/operations.md describes.',
  })
}

/** Starts the server again on the same port whenever it dies, until it dies too often. */
async function supervise(place: Place, log: (line: string) => void, onLost: (error: unknown) => void) {
  let { server, port } = await startServer(place, log)
  let stopping = false
  const deaths: number[] = []
  const alive = () => server.exitCode === null && server.signalCode === null
  const finish = () => end(server.pid ?? 0, alive)

  const watch = async () => {
    if (alive()) await once(server, 'exit')
    if (stopping) return
    deaths.push(Date.now())
    if (deaths.filter((at) => Date.now() - at < 60_000).length > 5) {
      return onLost(new StartupError({ what: 'The database keeps dying.', mend: `Its log is ${place.logFile}.` }))
    }
    log('The database ended unexpectedly; starting it again.')
    const next = await startServer(place, log, port)
    server = next.server
    if (stopping) return finish()
    log('The database runs again.')
    return keepWatching()
  }
  let watching: Promise<void>
  const keepWatching = () => {
    watching = watch().catch(onLost)
  }
  keepWatching()

  const stop = async () => {
    stopping = true
    await finish()
    await watching
  }
  return { port, stop }
}

/** The two accounts and the database that an operator of a real server would make by hand. */
async function createDatabase(superUrl: string, passwords: Passwords) {
  const sql = postgres(superUrl, { max: 1, onnotice: () => {} })
  const role = async (name: keyof Passwords, rights: string) => {
    const there = await sql`select from pg_roles where rolname = ${name}`
    if (there.length === 0) await sql.unsafe(`create role ${name} login ${rights} password '${passwords[name]}'`)
  }
  try {
    await role('counterclaim_owner', 'createrole')
    await role('counterclaim', '')
    const there = await sql`select from pg_database where datname = 'counterclaim'`
    if (there.length === 0) await sql`create database counterclaim owner counterclaim_owner`
  } finally {
    await sql.end({ timeout: 1 })
  }
}
