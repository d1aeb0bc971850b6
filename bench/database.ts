import '#scripts/server-only.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startCluster } from '#db/cluster'
import { migrate } from '#db/migrate'
import { randomSecret } from '#lib/data-dir'
import { extendEnvironment } from '#lib/env'

export type Scratch = {
  /** The superuser of the cluster, in this database: made-up rows may go past the triggers. */
  sql: postgres.Sql
  url: string
  ownerUrl: string
  superUrl: string
}

/**
 * A migrated, empty database on an embedded cluster of its own, as an installation has it, and gone afterwards. With
 * `keep` it stays in that folder, and what is in it is there again on the next run. Import what reads the database only in `run`:
 * the settings name this one from then on.
 */
export async function withScratchDatabase(run: (scratch: Scratch) => Promise<void>, keep?: string): Promise<void> {
  const dataDir = keep ?? mkdtempSync(join(tmpdir(), 'counterclaim-bench-'))
  const stops = keep ? [] : [async () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 })]
  let stopping: Promise<void> | null = null
  const stop = () =>
    (stopping ??= (async () => {
      for (const step of stops) await step()
    })())
  // The cluster is in a process group of its own: Ctrl-C does not reach it.
  const interrupted = () => stop().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  try {
    const cluster = await startCluster({ dataDir, log: console.error })
    stops.unshift(() => cluster.stop())
    const superUrl = Object.assign(new URL(cluster.superUrl), { pathname: new URL(cluster.url).pathname }).href
    const urls = { DATABASE_URL: cluster.url, DATABASE_OWNER_URL: cluster.ownerUrl }
    extendEnvironment({ ...urls, AUTH_SECRET: randomSecret(), DATA_DIR: dataDir })
    await migrate({ url: cluster.url, ownerUrl: cluster.ownerUrl })
    const sql = postgres(superUrl, { max: 1, onnotice: () => {} })
    stops.unshift(() => sql.end({ timeout: 1 }))
    const { closePools } = await import('#db/client')
    stops.unshift(closePools)
    await run({ sql, url: cluster.url, ownerUrl: cluster.ownerUrl, superUrl })
  } finally {
    await stop()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted)
  }
}
