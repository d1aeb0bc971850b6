import 'server-only'
import { lt, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { publicChanges } from '#db/schema/public-changes'

/** Changes that every server has followed long since. */
export async function forgetChanges(): Promise<void> {
  await actingAs('installation', async (tx) => {
    await tx.delete(publicChanges).where(lt(publicChanges.at, sql`now() - interval '1 day'`))
  })
}

/** Gives the jobs of workers that died to those that live. */
export async function releaseDeadWorkers(): Promise<void> {
  await actingAs('installation', async (tx) => {
    await tx.execute(sql`select release_dead_workers()`)
  })
}
