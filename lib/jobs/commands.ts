import 'server-only'
import { lt, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { publicChanges } from '#db/schema/public-changes'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'

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

/** Begins a job that failed anew, at once. @throws Refusal when it is gone, or runs */
export const retryJob = (actor: Actor, id: string) => settleFailed(actor, id, 'retry')

/** Removes a job that failed, unless it is somebody's order. */
export const giveUpJob = (actor: Actor, id: string) => settleFailed(actor, id, 'give up')

async function settleFailed(actor: Actor, id: string, what: 'retry' | 'give up') {
  requireCan(actor, 'manage_jobs')
  await actingAs(actor, async (tx) => {
    const [settled] = await tx.execute<{ done: boolean }>(sql`select settle_failed_job(${id}::bigint, ${what}) as done`)
    if (!settled?.done) throw new Refusal('not_found')
  })
}
