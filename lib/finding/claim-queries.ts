import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '#db/client'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { type AskedWord, readAsked } from '#lib/publishing/asked-word-queries'
import type { Passage } from '#lib/publishing/passage'
import { type ClaimText, longestText, passagesIn } from '#lib/publishing/passage-queries'
import { asTyped, longestQuery } from '#lib/publishing/search'
import { partsOfAll, quotedWord } from '#lib/publishing/search-words'
import { deskLexicon } from './lexicon-queries.ts'

/** Claims of the desk with what was typed, the best first: `isMore` where there are more than are looked at. */
export type FoundClaims = { ids: string[]; isMore: boolean; terms: AskedWord[]; alsoLookedFor: string[] }

/** What narrows the search before the best are chosen. */
export type Narrowed = { states: readonly string[] | null; topic: string | null }

/** Of those in work, and as many of those that are published. */
export const mostFound = 200

type Hit = { id: string; at: string; rank: number | null }

/**
 * Claims in any state whose words fit, read as the public search reads them (docs/search.md). Claims that are published and not worked on
 * are looked up among the published; all others in `desk_words`.
 */
export async function findClaims(actor: Actor, words: string, { states, topic }: Narrowed): Promise<FoundClaims> {
  requireCan(actor, 'read_desk')
  const asked = await readAsked(asTyped(words.slice(0, longestQuery)), false, deskLexicon)
  if (!asked) return { ids: [], isMore: false, terms: [], alsoLookedFor: [] }
  const parts = [...partsOfAll(asked.query), ...(topic ? [quotedWord(`#topic:${topic}`)] : [])]
  const inState = states ? [states.map((state) => quotedWord(`#state:${state}`)).join(' | ')] : []
  const [working, published] = await Promise.all([
    db().execute<Hit>(sql`
      select claim_id as id, saved_at as at, rank
      from ${found('found_desk_claims', [...parts, ...inState], asked.query)}`),
    states && !states.includes('published')
      ? []
      : db().execute<Hit & { isWorking: boolean }>(sql`
          select f.claim_id as id, f.published_at as at, f.rank, exists (select from desk_words w where w.claim_id = f.claim_id) as "isWorking"
          from ${found('found_claims', parts, asked.query)} f`),
  ])
  const others = published.filter((hit) => !hit.isWorking)
  return {
    ids: [...working, ...others].toSorted(bestFirst).map(({ id }) => id),
    isMore: working.length === mostFound || published.length === mostFound,
    terms: asked.terms,
    alsoLookedFor: asked.alsoLookedFor,
  }
}

const found = (by: 'found_claims' | 'found_desk_claims', asked: string[], told: string) =>
  sql`${sql.raw(by)}(${sql.param(asked)}::tsquery[], ${told}::tsquery, null, null, null, null, null, null, ${mostFound})`

/** What too many have is not ranked, and follows, the newest first. */
const bestFirst = (one: Hit, other: Hit) =>
  (other.rank ?? -1) - (one.rank ?? -1) || new Date(other.at).getTime() - new Date(one.at).getTime()

/** Where in these claims, as the desk has them now, the words stand. */
export async function listDeskPassages(
  actor: Actor,
  claims: readonly string[],
  terms: readonly AskedWord[],
): Promise<Map<string, Passage[]>> {
  requireCan(actor, 'read_desk')
  if (claims.length === 0 || terms.length === 0) return new Map()
  const rows = await db().execute<ClaimText>(sql`
    select claim, field, language, left(words, ${longestText}) as words
    from unnest(${sql.param(claims)}::uuid[]) as claim cross join lateral desk_texts(claim)`)
  return passagesIn(rows, terms)
}
