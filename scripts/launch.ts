import './server-only.ts'
import { type Cluster, startCluster } from '#db/cluster'
import { migrate } from '#db/migrate'
import { keep, openDataDir, randomSecret } from '#lib/data-dir'
import { extendEnvironment, givenOrigin, readSettings, type Settings } from '#lib/env'
import { report } from '#lib/startup-error'
import { rememberAddress } from './address.ts'
import { ending } from './ending.ts'
import { adoptDraft, draftDatabase, isEmpty } from './first-database.ts'
import { endWithParent } from './leash.ts'
import { runProgram } from './program.ts'
import { root } from './root.ts'
import { hashSources } from './sources.ts'
import { turnToServe } from './turn.ts'
import { welcome } from './welcome.ts'

const dev = process.argv.includes('development')
const { onEnd, end } = ending()

async function launch() {
  const settings = readSettings()
  const { DATA_DIR, APP_URL, HOST: host, PORT: port, TRUSTED_PROXIES: trustedProxies } = settings
  openDataDir(DATA_DIR)
  const secret = settings.AUTH_SECRET ?? keep(DATA_DIR, 'auth-secret', randomSecret)
  extendEnvironment({
    DATA_DIR,
    APP_URL,
    NEXTAUTH_URL: APP_URL,
    AUTH_SECRET: secret,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  const loading = import('./serve.ts')
  const urls = settings.DATABASE_URL ? null : await embedded(DATA_DIR)
  if (urls) extendEnvironment({ DATABASE_URL: urls.url, DATABASE_OWNER_URL: urls.ownerUrl })
  const { refuseTakenPort, serve } = await loading
  await refuseTakenPort(host, port)
  await Promise.all([prepareDatabase(settings, urls), dev || build()])
  console.log('Starting the server …')
  const server = await serve({ dev, host, port, origin: givenOrigin(settings), secret, trustedProxies })
  await onEnd(server.close)
  if (settings.WORKER === 'on') await startJobs()
  rememberAddress(DATA_DIR, APP_URL)
  console.log(welcome(settings))
}

async function embedded(dataDir: string): Promise<Cluster> {
  console.log(`Starting the embedded database in ${dataDir} …`)
  const starting = startCluster({ dataDir, log: console.log, onLost: fail })
  await onEnd(async () => (await starting.catch(() => null))?.stop())
  return starting
}

/** Brings the schema up to date; an embedded database that nobody used yet becomes the demo. */
async function prepareDatabase({ DATABASE_URL = '', DATABASE_OWNER_URL }: Settings, urls: Cluster | null) {
  console.log('Bringing the database up to date …')
  if (urls && (await isEmpty(urls.superUrl))) return loadDemo(urls)
  await migrate(urls ?? { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL ?? DATABASE_URL })
  if (urls || DATABASE_OWNER_URL) return
  console.log('  Hint: let DATABASE_OWNER_URL name a separate owner, so that the application owns no table.')
}

async function loadDemo(urls: Cluster) {
  console.log('Loading the demo dossier, about the Russia-Iran treaty of January 2025 …')
  const draft = await draftDatabase(urls)
  await run(['--import=./scripts/server-only.ts', 'scripts/prepare.ts'], {
    DATABASE_URL: draft.url,
    DATABASE_OWNER_URL: draft.ownerUrl,
  })
  await adoptDraft(urls.superUrl)
}

async function startJobs() {
  const [{ startWorker }, { tasks, crontab }] = await Promise.all([
    import('#lib/jobs/worker'),
    import('#lib/jobs/tasks'),
  ])
  await onEnd(startWorker({ tasks, crontab }).stop)
}

/** Builds unless that is done, and ends with a lock that keeps others from building over the pages we serve. */
async function build(): Promise<void> {
  const lock = turnToServe(root, hashSources(root))
  if (lock) return onEnd(() => lock.release())
  await run(['scripts/build.ts'])
  return build()
}

async function run(args: string[], environment: Record<string, string> = {}) {
  const program = runProgram(args, environment)
  await onEnd(program.stop)
  // It has said why itself.
  if ((await program.finished) !== 0) await finish(1)
}

let exitCode: number | undefined

/** Undoes everything, then ends with the code of whoever asked first. */
async function finish(code: number): Promise<never> {
  exitCode ??= code
  await end()
  process.exit(exitCode)
}

async function fail(error: unknown): Promise<never> {
  // Whoever asked for the end knows why things break off.
  if (exitCode === undefined) report(error)
  return finish(1)
}

const stop = () => {
  if (exitCode !== undefined) return
  console.log('\nStopping …')
  finish(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
endWithParent(stop)
// A terminal that is gone must not keep the database from being stopped in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

launch().catch(fail)
