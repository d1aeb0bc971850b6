import 'server-only'
import { inArray, type SQL, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicClaims } from '#db/schema/publications'
import { type Asked, readAsked } from './asked-word-queries.ts'
import { filterOf, listsOf, type Narrowing, narrowingOf, until } from './narrowing-queries.ts'
import type { Passage } from './passage.ts'
import { listPassages } from './passage-queries.ts'
import { type ClaimListing, listing, pageSize, withoutSuspended } from './queries.ts'
import type { SearchFilters } from './search.ts'
import { readSearchCursor, type SearchPlace, writeSearchCursor } from './search-cursor.ts'
import { hasPhrase, partsOfAll, quotedWord } from './search-words.ts'

/** A claim, and where in it the words stand. */
export type FoundClaim = ClaimListing & { passages: Passage[] }

export type Found = {
  claims: FoundClaim[]
  next: string | null
  /** Where very many fit, and where no words are looked for, the newest come first. */
  order: 'best' | 'newest'
  /** The nearest words to those that nothing has: these were looked for as well. */
  alsoLookedFor: string[]
  /** A phrase was asked for whose words may be in so many claims that it was looked for in the newest of them alone. */
  isOfNewest: boolean
}

type Hit = { claim_id: string; published_at: string; rank: number | null; asked?: string }

const nothing: Found = { claims: [], next: null, order: 'newest', alsoLookedFor: [], isOfNewest: false }

/** One page of the live claims that all filters let through (docs/search.md). A cursor that nobody gave finds none. */
export async function searchClaims(filters: SearchFilters, cursor: string | null, size = pageSize): Promise<Found> {
  const place = cursor === null ? null : readSearchCursor(cursor)
  if (cursor !== null && !place) return nothing
  const narrowing = await narrowingOf(filters)
  if (!narrowing) return nothing
  if (filters.words === null) return pageOf(await browse(narrowing, place, size + 1), size, place)
  const asked = await readAsked(filters.words, filters.exact)
  if (!asked) return nothing
  return pageOf(await find(asked.query, narrowing, place, size + 1), size, place, asked)
}

const instant = (published: SQL) => sql`(extract(epoch from ${published}) * 1000)::bigint::text`

/** @param told what orders them; null: the newest come first */
async function find(told: string | null, narrowing: Narrowing, place: SearchPlace | null, size: number) {
  const asked = [...(told === null ? [] : partsOfAll(told)), ...narrowing.filters.map(filterOf).map(quotedWord)]
  const best = told === null ? false : place && place.best !== null
  return publicDb().execute<Hit>(sql`
    select claim_id, ${instant(sql`published_at`)} as published_at, rank, ${instant(sql`now()`)} as asked
    from found_claims(${sql.param(asked)}::tsquery[], ${told ?? ''}::tsquery, ${narrowing.from}, ${until(narrowing, place)}, ${best}::boolean,
      ${place?.best?.rank ?? null}::real, ${place?.publishedAt.toISOString() ?? null}::timestamptz, ${place?.claimId ?? null}::uuid, ${size})`)
}

/** How far each list is read for what stands in all of them; of what is too rare to be found by then, the index has little to read. */
const farEnough = 10_000

async function browse(narrowing: Narrowing, place: SearchPlace | null, size: number) {
  const most = narrowing.filters.length < 2 ? size : farEnough
  const lists = listsOf(narrowing, place, most)
  const inAll = sql.join(
    lists.map((list, n) => sql`${list} ${sql.raw(`w${n}`)}`),
    sql` natural join `,
  )
  const rows = await publicDb().execute<Hit>(sql`
    select claim_id, ${instant(sql`published_at`)} as published_at, null as rank from ${inAll}
    order by w0.published_at desc, w0.claim_id desc limit ${size}`)
  if (lists.length === 1 || rows.length === size) return rows
  const isLonger = lists.map((list) => sql`exists (select from ${list} w offset ${most - 1})`)
  const [read] = await publicDb().execute<{ in_part: boolean }>(sql`select ${sql.join(isLonger, sql` or `)} as in_part`)
  return read?.in_part ? find(null, narrowing, place, size) : rows
}

async function pageOf(
  hits: readonly Hit[],
  size: number,
  place: SearchPlace | null,
  { query, terms, alsoLookedFor }: Asked = { query: '', terms: [], alsoLookedFor: [] },
): Promise<Found> {
  const shown = hits.slice(0, size)
  const last = hits.length > size ? shown.at(-1) : undefined
  const ids = shown.map(({ claim_id }) => claim_id)
  const [rows, passages, isOfNewest] = await Promise.all([
    ids.length === 0 ? [] : publicDb().select(listing).from(publicClaims).where(inArray(publicClaims.claimId, ids)),
    ids.length === 0 || terms.length === 0 ? null : listPassages(ids, terms),
    hasPhrase(query) && (shown[0] ? shown[0].rank === null : hasMany()),
  ])
  const byId = new Map(rows.map((row) => [row.claimId, withoutSuspended(row)]))
  return {
    claims: ids.flatMap((id) => {
      const claim = byId.get(id)
      return claim ? [{ ...claim, passages: passages?.get(id) ?? [] }] : []
    }),
    next: last ? writeSearchCursor(placeOf(last, place)) : null,
    order: shown[0] && shown[0].rank !== null ? 'best' : 'newest',
    alsoLookedFor,
    isOfNewest,
  }
}

/** More claims than are all read for a phrase. */
async function hasMany() {
  const [more] = await publicDb().execute(
    sql`select from public_words order by published_at, claim_id offset 1000 limit 1`,
  )
  return more !== undefined
}

/** @param before where the page began */
const placeOf = ({ claim_id, published_at, rank, asked }: Hit, before: SearchPlace | null): SearchPlace => ({
  ...{ claimId: claim_id, publishedAt: new Date(Number(published_at)) },
  best: rank === null ? null : { rank, asked: before?.best?.asked ?? new Date(Number(asked)) },
})
