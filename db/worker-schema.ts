import { Logger, runMigrations } from 'graphile-worker'

/** Brings the tables that jobs wait in to the version of their library; who may touch them is in db/migrations. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const silent = new Logger(() => () => {})
  await runMigrations({ connectionString: connectionOfWorker(ownerUrl), maxPoolSize: 1, logger: silent })
}

/**
 * Our addresses in the words of the driver that the library brings: it means another thing by `sslmode=require`, and
 * takes the role as an option of the connection.
 */
export function connectionOfWorker(url: string, role?: string): string {
  const address = new URL(url)
  if (!address.searchParams.has('uselibpqcompat')) address.searchParams.set('uselibpqcompat', 'true')
  if (role) {
    address.searchParams.set('application_name', 'counterclaim_worker')
    address.searchParams.set('options', `-c role=${role} -c timezone=UTC`)
  }
  return address.href
}
