import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { wordsOf } from '#lib/matching/words'
import { mostSuggested, type Suggestion } from './suggestion.ts'

const longestTyped = 200
const longestWord = 60
const mostWords = 12
/** How many of the answer may be parties, and how many topics; claims have what is left. */
const shareOfNames = 3

/**
 * What fits what a reader typed so far, its last word begun: parties and topics by any of their names, then claims, the
 * newest first. Where nothing fits, what is spelt nearly so. Nothing that is suspended, withheld or retracted.
 */
export async function listSuggestions(typed: string, locale: string, most = mostSuggested): Promise<Suggestion[]> {
  const asked = wordsOf(typed.slice(0, longestTyped))
  if (asked.length === 0 || asked.length > mostWords || asked.some((word) => word.length > longestWord)) return []
  const found = await suggest(asked, locale, most)
  if (found.length > 0) return found
  const [row] = await publicDb().execute<{ near: (string | null)[] }>(
    sql`select nearest_words(${sql.param(asked)}::text[]) as near`,
  )
  const near = row?.near.filter((word) => word !== null) ?? []
  const isOther = near.length === asked.length && near.some((word, at) => word !== asked[at])
  return isOther ? suggest(near, locale, most) : []
}

async function suggest(asked: string[], locale: string, most: number): Promise<Suggestion[]> {
  const share = Math.ceil(most / shareOfNames)
  const words = sql`${sql.param(asked)}::text[]`
  const rows = await publicDb().execute<Suggestion>(sql`
    with names as materialized (select sort, id, ordinality as at from suggested_names(${words}, ${share}) with ordinality)
    select 'party' as kind, p.slug, p.name as label, null as language, 1 as part, at
    from names join public_parties p on p.party_id = names.id where sort = 'party'
    union all
    select 'topic', t.slug, t.title, t.language, 2, at from names join public_topics t on t.topic_id = names.id where sort = 'topic'
    union all
    select 'claim', c.slug, coalesce(t.sentence, c.sentence), coalesce(t.language, c.language), 3, at
    from suggested_claims(${words}, ${most}) with ordinality found (claim_id, at) join public_claims c using (claim_id)
      left join public_translations t on t.claim_id = c.claim_id and t.number = c.number and t.language = ${locale}
    where not c.suspended and not c.withheld and not c.retracted
    order by part, at limit ${most}`)
  return rows.map(({ kind, slug, label, language }) => ({ kind, slug, label, language }))
}
