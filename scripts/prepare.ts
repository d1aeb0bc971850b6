import { loadDemo } from '#db/demo/load'
import { migrate } from '#db/migrate'
import { env } from '#lib/env'
import { report } from '#lib/startup-error'
import { endWithParent } from './leash.ts'

// Makes the demo in the empty database that the environment names. A process of its own, because the commands it runs
// are for the server only: `node --import=./scripts/server-only.ts`.
endWithParent()
try {
  await migrate({ url: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL })
  await loadDemo({ dataDir: env.DATA_DIR })
  process.exit(0)
} catch (error) {
  report(error)
  process.exit(1)
}
