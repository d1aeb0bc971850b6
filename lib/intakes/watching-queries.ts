import 'server-only'
import { sql } from 'drizzle-orm'
import type { Executor } from '#db/client'

/**
 * The sources of live versions whose turn has come this week, each at a moment of its own (by its id), unless they were asked
 * for in the last days; and those at whose address there was nothing a day ago, to see whether that is so still.
 */
export async function listToLookAt(executor: Executor, limit = 1000): Promise<string[]> {
  const rows = await executor.execute<{ id: string }>(sql`
    with watched as (
      select s.id, make_interval(secs => ((extract(epoch from now())::bigint - (hashtext(s.id::text)::bigint + 2147483648) % ${week}) % ${week})::int) as ago,
        (select coalesce(max(settled_at), '-infinity') from intakes where source_id = s.id and method = 'fetch' and state in ('kept', 'unchanged')) as answered
      from sources s where s.id in (select source_id from live_citations()) and s.url is not null and not s.never_fetch
        and not exists (select from intakes i where i.source_id = s.id and i.method = 'fetch' and i.state = 'waiting')
    ), looked as (
      select w.id, max(i.asked_at) filter (where i.reason = 'watch' and i.asked_at > now() - w.ago) as this_week, max(i.asked_at) as last, max(i.settled_at) as settled,
        min(i.settled_at) filter (where ${isGone} and i.settled_at > w.answered) as first_gone, max(i.settled_at) filter (where ${isGone}) as gone
      from watched w left join intakes i on i.source_id = w.id and i.method = 'fetch' group by w.id, w.ago
    )
    select id from looked
    where this_week is null and coalesce(last, '-infinity') < now() - interval '3 days'
      or gone = settled and gone < now() - interval '1 day' and first_gone > gone - interval '20 hours'
    order by last nulls first, id limit ${limit}`)
  return rows.map(({ id }) => id)
}

const week = sql.raw(String(7 * 24 * 60 * 60))
const isGone = sql`i.failure in ('gone', 'soft_404')`
