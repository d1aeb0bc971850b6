import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '#db/client'
import { partyNames } from '#db/schema/parties'
import { wordsOf } from '#lib/matching/words'
import type { AskedWord, Lexicon, WaysOfWord } from '#lib/publishing/asked-word-queries'
import { listNearest } from '#lib/publishing/nearest-word-queries'
import { mayBeMisspelt, nearestOf } from '#lib/publishing/nearest-words'
import { quotedWord } from '#lib/publishing/search-words'

/** The words of the desk: of what is published, of what is in work, and of every party it has. */
export const deskLexicon: Lexicon = {
  listWays: (words) =>
    db().execute<WaysOfWord>(
      sql`select word, folded, stems, parties from desk_ways_of_words(${sql.param(words)}::text[])`,
    ),
  listNames: (parties) =>
    db().execute<{ id: string; names: string[] }>(
      sql`select party_id as id, array_agg(text order by text) as names from ${partyNames}
        where party_id = any (${sql.param(parties)}::uuid[]) group by party_id`,
    ),
  async listNearest(asked, waysOf) {
    const unknown = await withoutStanding(
      asked.filter(({ folded, parties }) => mayBeMisspelt(folded) && parties.length === 0),
      waysOf,
    )
    const [nearest, called] = await Promise.all([listNearest(unknown, waysOf), listNearNames(unknown)])
    return new Map([...called, ...nearest])
  },
}

/** Those that stand in no claim that is in work. */
async function withoutStanding(words: readonly AskedWord[], waysOf: (word: AskedWord) => string[]) {
  if (words.length === 0) return []
  const ways = sql.param(words.map((word) => waysOf(word).map(quotedWord).join(' | ')))
  const rows = await db().execute<{ at: number }>(sql`
    select at::int from unnest(${ways}::text[]) with ordinality each (ways, at)
    where exists (select from found_desk_claims(array[ways::tsquery], ways::tsquery, null, null, false, null, null, null, 1))`)
  const standing = new Set(rows.map(({ at }) => at - 1))
  return words.filter((_, at) => !standing.has(at))
}

const mostCompared = 30
const mostUnknown = 8

/** The nearest words of parties' names: of a party that only drafts name, the index of matching knows nothing. */
async function listNearNames(words: readonly AskedWord[]): Promise<Map<string, string[]>> {
  const looked = words.slice(0, mostUnknown).map(({ folded }) => folded)
  if (looked.length === 0) return new Map()
  const rows = await db().execute<{ word: string; folded: string }>(sql`
    select word, n.folded from unnest(${sql.param(looked)}::text[]) as word cross join lateral (
      select folded from ${partyNames} where word <% folded order by word_similarity(word, folded) desc, folded limit ${mostCompared}) n`)
  const names = Map.groupBy(rows, ({ word }) => word)
  return new Map(
    [...names].flatMap(([word, near]) => {
      const among = [...new Set(near.flatMap(({ folded }) => wordsOf(folded)))].map((each) => ({
        word: each,
        claims: 0,
      }))
      const nearest = nearestOf(word, among)
      return nearest.length > 0 ? [[word, nearest] as const] : []
    }),
  )
}
