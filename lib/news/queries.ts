import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db, type Executor } from '#db/client'
import { intakes, sourceChanges } from '#db/schema/intakes'
import { sources } from '#db/schema/sources'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

/** What became of the sources of a claim and nobody has looked at yet, the oldest first. */
export async function listNews(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select({
      id: sourceChanges.id,
      news: sourceChanges.news,
      at: sourceChanges.at,
      sourceId: sourceChanges.sourceId,
      title: sources.title,
      /** The captures that differ; null where there are not two. */
      before: sourceChanges.beforeId,
      after: intakes.captureId,
    })
    .from(sourceChanges)
    .innerJoin(sources, eq(sources.id, sourceChanges.sourceId))
    .innerJoin(intakes, eq(intakes.id, sourceChanges.intakeId))
    .where(and(eq(sourceChanges.claimId, claimId), isNull(sourceChanges.settledAt)))
    .orderBy(asc(sourceChanges.at), asc(sourceChanges.id))
}

/** The claims that rely on a source, in their drafts or in what is live, each with the words that it quotes from it. */
export async function listRelying(executor: Executor, sourceId: string) {
  const rows = await executor.execute<{ claimId: string; quotes: string[] }>(sql`
    select claim_id as "claimId", coalesce(array_agg(distinct exact) filter (where exact is not null), '{}') as quotes
    from (
      select c.claim_id, c.exact from citations c join claims k on k.id = c.claim_id
      where c.source_id = ${sourceId} and k.state not in ('discarded', 'retracted')
      union all select claim_id, exact from live_citations(${sourceId})) cited
    group by claim_id order by claim_id`)
  return [...rows]
}

type Kept = { id: string; text: string }

/**
 * What a claim's people know of a source before a new capture: the one of which they were told last, and the one fetched
 * that it is compared with, from that moment on. Not the one before it, or a text could change bit by bit unseen.
 */
export async function readKnown(executor: Executor, claimId: string, sourceId: string, newest: string) {
  const [row] = await executor.execute<{ told: Kept | null; before: Kept | null }>(sql`
    with told as (
      select case when s.settled_at is not null and s.settled_by is null then s.before_id else i.capture_id end as id
      from source_changes s join intakes i on i.id = s.intake_id
      where s.claim_id = ${claimId} and s.source_id = ${sourceId} and s.news <> 'vanished' order by s.at desc, s.id limit 1
    ), known as (
      select max(k.captured_at) as at from captures k
      where k.source_id = ${sourceId} and k.id <> ${newest} and (
        k.id in (select id from told) or k.id in (select capture_id from citations where claim_id = ${claimId})
        or k.captured_at <= (select created_at from claims where id = ${claimId}))
    ), compared as (
      select k.id from captures k join capture_bodies b on b.capture_id = k.id cross join known
      where k.source_id = ${sourceId} and k.id <> ${newest} and k.method = 'fetch'
      order by k.captured_at < known.at, abs(extract(epoch from k.captured_at - coalesce(known.at, '2000-01-01'))) limit 1
    )
    select
      (select json_build_object('id', capture_id, 'text', text) from capture_bodies where capture_id = (select id from told)) as told,
      (select json_build_object('id', capture_id, 'text', text) from capture_bodies where capture_id = (select id from compared)) as before`)
  return row ?? { told: null, before: null }
}

/** News of a source that nobody has looked at, each with the text that it was compared with. */
export async function listOpenNews(executor: Executor, sourceId: string) {
  const rows = await executor.execute<{ id: string; claimId: string; news: string; before: string | null }>(sql`
    select s.id, s.claim_id as "claimId", s.news, b.text as before from source_changes s
    left join capture_bodies b on b.capture_id = s.before_id
    where s.source_id = ${sourceId} and s.settled_at is null`)
  return [...rows]
}

/** Whether an address has answered for a day that there is nothing, whenever it was asked, and nobody was told since it last answered. */
export async function listToTellVanished(executor: Executor, sourceId: string) {
  const rows = await executor.execute<{ claimId: string }>(sql`
    with answered as (
      select coalesce(max(settled_at), '-infinity') as at from intakes
      where source_id = ${sourceId} and method = 'fetch' and state in ('kept', 'unchanged')
    ), first_gone as (
      select min(settled_at) as at from intakes, answered
      where source_id = ${sourceId} and method = 'fetch' and failure in ('gone', 'soft_404') and settled_at > answered.at
    )
    select claim_id as "claimId" from (
      select c.claim_id from citations c join claims k on k.id = c.claim_id
      where c.source_id = ${sourceId} and k.state not in ('discarded', 'retracted')
      union select claim_id from live_citations(${sourceId})) cited, answered, first_gone
    where first_gone.at <= now() - interval '20 hours' and not exists (
      select from source_changes s where s.claim_id = cited.claim_id and s.source_id = ${sourceId} and s.news = 'vanished' and s.at > answered.at)
    order by claim_id`)
  return [...rows]
}
