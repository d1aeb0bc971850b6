import postgres from 'postgres'
import { runningCluster } from '#db/cluster'

/** The running app's database, as the app's own role: what somebody who got into the application could do. */
export function connectAsApp(): postgres.Sql {
  const urls = runningCluster(process.env.E2E_DATA_DIR as string)
  if (!urls) throw new Error('The app under test runs no embedded database.')
  return postgres(urls.url, { max: 1, connection: { role: 'counterclaim_app' }, onnotice: () => {} })
}
