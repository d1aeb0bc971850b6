import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '#db/client'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { JobState } from './job.ts'

type Row = {
  id: string
  task: string
  state: JobState
  runAt: Date
  attempts: number
  error: string | null
  claim: string | null
}

/** Jobs by what administrators look for: what failed first, then by when it is its turn. */
export async function listJobs(actor: Actor, limit = 200): Promise<Row[]> {
  requireCan(actor, 'manage_jobs')
  const rows = await db().execute<Omit<Row, 'runAt'> & { runAt: string }>(sql`
    with listed as (
      select j.id::text, t.identifier as task, j.run_at, j.attempts, j.last_error as error, j.payload ->> 'claim' as claim,
        case when j.locked_at is not null then 'running' when j.attempts >= j.max_attempts then 'failed'
             when j.last_error is not null then 'failing' else 'waiting' end as state
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id)
    select id, task, state, to_json(run_at) #>> '{}' as "runAt", attempts, error, claim from listed
    order by array_position('{failed,failing,running,waiting}', state), run_at, id::bigint limit ${limit}`)
  return [...rows].map((row) => ({ ...row, runAt: new Date(row.runAt) }))
}

/** How many of each, and whether anybody does them. */
export async function getJobCounts(actor: Actor) {
  requireCan(actor, 'manage_jobs')
  const [row] = await db().execute<{ total: number; isWorked: boolean }>(sql`
    select (select count(*)::int from graphile_worker._private_jobs) as total,
      exists (select from pg_stat_activity where datname = current_database() and application_name = 'counterclaim_worker') as "isWorked"`)
  return row ?? { total: 0, isWorked: false }
}

/** Whether jobs whose turn it was minutes ago still wait. */
export async function areJobsBehind(): Promise<boolean> {
  const rows = await db().execute(sql`
    select from graphile_worker._private_jobs where is_available and run_at < now() - interval '5 minutes' limit 1`)
  return rows.length > 0
}
