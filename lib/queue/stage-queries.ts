import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '#db/client'
import { type QueueState, queueStates } from '#lib/claims/claim'
import { transitions } from '#lib/claims/workflow'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { measured, type Stage, type StageTime } from './stages.ts'

const words = (list: readonly string[]) => sql.raw(list.map((word) => `'${word}'`).join(', '))

/** Where claims stand: how many in each stage, how many of them overdue, and which one waits longest. */
export async function listStages(actor: Actor, today: string): Promise<Stage[]> {
  requireCan(actor, 'read_desk')
  const [rows, times] = await Promise.all([
    db().execute<Pick<Stage, 'state' | 'count' | 'overdue' | 'longest'>>(sql`
      select s.state, n.count, o.overdue, l.longest
      from unnest(array[${words(queueStates)}]) with ordinality s (state, place)
      cross join lateral (select count(*)::int as count from claims c where c.state = s.state) n
      cross join lateral (
        select count(*)::int as overdue from assignments a join claims c on c.id = a.claim_id where a.due_on < ${today} and c.state = s.state) o
      left join lateral (
        select json_build_object('id', c.id, 'sentence', c.sentence, 'language', c.language, 'since', c.state_since) as longest
        from claims c where c.state = s.state order by c.state_since, c.id limit 1) l on true
      order by s.place`),
    readStageTimes(),
  ])
  return rows.map((row) => ({
    ...row,
    longest: row.longest && { ...row.longest, since: new Date(row.longest.since) },
    time: times.get(row.state) ?? null,
  }))
}

/**
 * How long the claims that left a stage last had been in it, from the log: between the event that left it and the one
 * before. Only so many of the newest, so that it takes no longer in a big newsroom.
 */
async function readStageTimes(): Promise<Map<QueueState, StageTime>> {
  const moves = sql`subject = 'claim' and act <> 'save'`
  const steps = words(['create', ...new Set(transitions.map((row) => row.act))])
  const rows = await db().execute<{ state: QueueState; median: number; count: number }>(sql`
    select state, percentile_cont(0.5) within group (order by extract(epoch from left_at - began))::float8 as median, count(*)::int
    from (
      select left_at, began, case
        when act = 'submit' then case when before = 'request_changes' then 'changes_requested' else 'draft' end
        when act = 'publish' then 'approved' else 'in_review' end as state
      from unnest(array['submit', 'approve', 'request_changes', 'publish']) left_by (act)
      cross join lateral (
        select claim_id, sequence, at as left_at from events
        where ${moves} and events.act = left_by.act and at > now() - make_interval(days => ${measured.days})
        order by at desc limit ${measured.newest}) ended
      cross join lateral (
        select events.act as before, at as began from events
        where ${moves} and events.act in (${steps}) and claim_id = ended.claim_id and events.sequence < ended.sequence
        order by events.sequence desc limit 1) entered
    ) stays
    group by state`)
  return new Map(rows.map(({ state, ...time }) => [state, time]))
}
