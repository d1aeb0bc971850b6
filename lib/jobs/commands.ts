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
export const retryJob = (actor: Actor, id: string) =>
  changeFailed(
    actor,
    sql`
    select id from graphile_worker.reschedule_jobs(
      array(select id from graphile_worker._private_jobs where id = ${id}::bigint and last_error is not null),
      run_at := now(), attempts := 0)`,
  )

/** Removes a job that failed, unless it is somebody's order. */
export const giveUpJob = (actor: Actor, id: string) =>
  changeFailed(
    actor,
    sql`
    select id from graphile_worker.complete_jobs(
      array(select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
            where j.id = ${id}::bigint and j.last_error is not null and t.identifier <> 'publishScheduled'))`,
  )

async function changeFailed(actor: Actor, change: ReturnType<typeof sql>) {
  requireCan(actor, 'manage_jobs')
  await actingAs(actor, async (tx) => {
    const changed = await tx.execute(change)
    if (changed.length === 0) throw new Refusal('not_found')
    await tx.execute(sql`select pg_notify('jobs:insert', '{"count":1}')`)
  })
}
