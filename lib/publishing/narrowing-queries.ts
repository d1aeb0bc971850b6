import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { installation } from '#db/schema/installation'
import type { SearchFilters } from './search.ts'
import type { SearchPlace } from './search-cursor.ts'

type Filter = { by: 'party' | 'topic' | 'language' | 'verdict'; value: string }

/** Filters by what they name. */
export type Narrowing = { filters: Filter[]; from: SQL; to: SQL }

/** Null: one of them names nothing public. */
export async function narrowingOf(filters: SearchFilters): Promise<Narrowing | null> {
  const { party, topic, language, verdict, from, to } = filters
  const [partyId, topicId] = await Promise.all([
    party === null ? null : idOf(sql`select party_id as id from public_parties where slug = ${party} limit 1`),
    topic === null ? null : idOf(sql`select topic_id as id from public_topics where slug = ${topic} limit 1`),
  ])
  if ((party !== null && !partyId) || (topic !== null && !topicId)) return null
  const named = [
    { by: 'party' as const, value: partyId },
    { by: 'topic' as const, value: topicId },
    { by: 'language' as const, value: language },
    { by: 'verdict' as const, value: verdict },
  ]
  return {
    filters: named.flatMap(({ by, value }) => (value === null ? [] : [{ by, value }])),
    from: from === null ? sql`null::timestamptz` : begins(from, 0),
    to: to === null ? sql`null::timestamptz` : begins(to, 1),
  }
}

async function idOf(query: SQL): Promise<string | null> {
  const [row] = await publicDb().execute<{ id: string }>(query)
  return row?.id ?? null
}

const begins = (day: string, after: number) =>
  sql`((${day}::date + ${after}::integer)::timestamp at time zone (select ${installation.timeZone} from ${installation}))`

/** As a claim's words have it (0039_search.sql). */
export const filterOf = ({ by, value }: Filter) => `#${by}:${value}`

/** What was published after the first page was asked for is not on the pages after it. */
export const until = ({ to }: Narrowing, place: SearchPlace | null) =>
  place?.best ? sql`least(${to}, ${place.best.asked.toISOString()}::timestamptz + interval '1 millisecond')` : to

/** Each in an index of its own, which has them in order of time and is all that is read. */
const lists = {
  party: (id: string) => sql`public_claim_parties where party_id = ${id}::uuid`,
  topic: (id: string) => sql`public_claim_topics where topic_id = ${id}::uuid`,
  language: (language: string) => sql`public_claim_languages where language = ${language}`,
  verdict: (verdict: string) => sql`public_claims where verdict = ${verdict} and not suspended and not retracted`,
}

/** The lists of all filters, each from a place on and no longer than `most`; without a filter that of all claims. */
export function listsOf({ filters, from, to }: Narrowing, place: SearchPlace | null, most: number): SQL[] {
  const within = sql.join(
    [
      sql`published_at >= coalesce(${from}, '-infinity') and published_at < coalesce(${to}, 'infinity')`,
      ...(place
        ? [sql`(published_at, claim_id) < (${place.publishedAt.toISOString()}::timestamptz, ${place.claimId}::uuid)`]
        : []),
    ],
    sql` and `,
  )
  const rows = filters.length === 0 ? [sql`public_claims where true`] : filters.map(({ by, value }) => lists[by](value))
  return rows.map(
    (list) => sql`
      (select claim_id, published_at from ${list} and ${within}
      order by published_at desc, claim_id desc limit ${most})`,
  )
}
