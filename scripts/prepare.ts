import { migrate } from '#db/migrate'
import { env } from '#lib/env'
import { report } from '#lib/startup-error'
import { endWithParent } from './leash.ts'

endWithParent()
try {
  await migrate({ url: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL })
  if (process.argv.includes('--demo')) {
    const { loadDemo } = await import('#db/demo/load')
    await loadDemo({ dataDir: env.DATA_DIR })
  }
  process.exit(0)
} catch (error) {
  report(error)
  process.exit(1)
}
