import { setTimeout as pause } from 'node:timers/promises'
import { FolderInUse, runningCluster, startCluster } from '#db/cluster'
import type { Urls } from '#db/cluster/passwords'
import { migrate } from '#db/migrate'
import { keep, openDataDir, randomSecret } from '#lib/data-dir'
import { env, extendEnvironment, givenOrigin, readSettings } from '#lib/env'
import { lastAddress } from '../address.ts'
import type { ending } from '../ending.ts'

/** Makes the database ready for a command: the operator's, the one that runs already, or our own for the time being. */
export async function openDatabase({ onEnd }: ReturnType<typeof ending>) {
  const settings = readSettings()
  openDataDir(settings.DATA_DIR)
  const urls = settings.DATABASE_URL ? null : await findOrStart(settings.DATA_DIR, onEnd)
  extendEnvironment({
    DATA_DIR: settings.DATA_DIR,
    APP_URL: givenOrigin(settings) ?? lastAddress(settings.DATA_DIR) ?? settings.APP_URL,
    AUTH_SECRET: settings.AUTH_SECRET ?? keep(settings.DATA_DIR, 'auth-secret', randomSecret),
    ...(urls && { DATABASE_URL: urls.url, DATABASE_OWNER_URL: urls.ownerUrl }),
  })
  await migrate({ url: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL })
}

async function findOrStart(dataDir: string, onEnd: (step: () => unknown) => Promise<void>): Promise<Urls> {
  const until = Date.now() + patience
  for (;;) {
    const running = runningCluster(dataDir)
    if (running) return running
    const starting = startCluster({ dataDir })
    await onEnd(async () => (await starting.catch(() => null))?.stop())
    try {
      return await starting
    } catch (error) {
      // It is just starting or stopping.
      if (!(error instanceof FolderInUse) || Date.now() > until) throw error
    }
    await pause(300)
  }
}

const patience = 20_000
