import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'

export type MappedPage = { kind: 'claim' | 'topic' | 'party' | 'source'; key: string; changedAt: Date }

/** The page of what was merged leads on to another, which is mapped itself. */
const leadsOn = sql`(c.retracted and not c.suspended and exists (
  select from publications p join publication_bodies b on b.publication_id = p.id
  where p.claim_id = c.claim_id and p.number = c.number and b.body::jsonb #>> '{mergedInto,slug}' is not null))`

/** Every page about something that is published, and when it last changed. What is withheld has nothing to be found by. */
const mapped = sql`
  select 'claim' as kind, slug as key, greatest(published_at, (
    select max(s.at) from public_suspensions s where s.claim_id = c.claim_id)) as changed_at
  from public_claims c where not withheld and not ${leadsOn}
  union all
  select 'topic', slug, greatest(
    (select max(c.published_at) from public_claim_topics c where c.topic_id = t.topic_id),
    (select max(r.published_at) from record_publications r where r.subject = 'topic' and r.record_id = t.topic_id))
  from public_topics t where not retracted
  union all
  select 'party', slug, greatest(
    (select max(c.published_at) from public_claim_parties c where c.party_id = p.party_id),
    (select max(r.published_at) from record_publications r where r.subject = 'party' and r.record_id = p.party_id))
  from public_parties p where not retracted
  union all
  select 'source', source_id::text, (
    select max(c.published_at) from public_claim_sources c where c.source_id = s.source_id)
  from public_sources s`

export async function countMapped() {
  const [row] = await publicDb().execute<{ count: number }>(sql`
    select (select count(*) from public_claims c where not withheld and not ${leadsOn}) + (select count(*) from public_topics where not retracted)
      + (select count(*) from public_parties where not retracted) + (select count(*) from public_sources) as count`)
  return Number(row?.count ?? 0)
}

/** One part of them, in an order that stays. */
export async function listMapped(offset: number, size: number): Promise<MappedPage[]> {
  const rows = await publicDb().execute<{ kind: MappedPage['kind']; key: string; changed_at: string }>(
    sql`select * from (${mapped}) pages order by kind, key limit ${size} offset ${offset}`,
  )
  return rows.map(({ kind, key, changed_at }) => ({ kind, key, changedAt: new Date(changed_at) }))
}
