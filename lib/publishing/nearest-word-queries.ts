import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import type { AskedWord } from './asked-word-queries.ts'
import { mayBeMisspelt, type NearWord, nearestOf } from './nearest-words.ts'
import { quotedWord } from './search-words.ts'

const mostUnknown = 8
/** Of a short word very many are near; the frequent ones are looked at. */
const mostCompared = 100

/**
 * The nearest words of the record, for each word that no published claim has in any of its ways. What is known costs one look at
 * an index of the vocabulary.
 * @param waysOf how a word may stand in the record
 */
export async function listNearest(
  asked: readonly AskedWord[],
  waysOf: (word: AskedWord) => string[],
): Promise<Map<string, string[]>> {
  const unknown = await withoutVocabulary(asked.filter(({ folded }) => mayBeMisspelt(folded)))
  const near = await listNear(unknown.slice(0, mostUnknown))
  const stands = await listStanding([...near.keys()], waysOf)
  return new Map([...near].flatMap(([{ folded }, words]) => (stands.has(folded) ? [] : [[folded, words]])))
}

async function withoutVocabulary(asked: readonly AskedWord[]): Promise<AskedWord[]> {
  if (asked.length === 0) return []
  const ways = sql.param(asked.flatMap(({ folded, stems, spellings }) => [folded, ...stems, ...spellings]))
  const names = sql.param(asked.map(({ folded }) => folded))
  const rows = await publicDb().execute<{ word: string }>(sql`
    select word from match_words where word = any (${ways}::text[]) and claims > 0
    union all select word from public_party_words where word = any (${names}::text[])`)
  const known = new Set(rows.map(({ word }) => word))
  return asked.filter(({ folded, stems, spellings }) => ![folded, ...stems, ...spellings].some((way) => known.has(way)))
}

/** One select for each word: its keys are then constants to the planner, which so finds the index of them. */
async function listNear(unknown: readonly AskedWord[]): Promise<Map<AskedWord, string[]>> {
  if (unknown.length === 0) return new Map()
  const selects = unknown.map(({ folded, stems }, at) => {
    const stemmed = sql.join(
      [folded, ...stems].map((stem) => sql`stem_keys(${stem}::text, null)`),
      sql` || `,
    )
    return sql`(select ${at}::integer as at, word, claims, keys && (${stemmed}) as inflected from match_words
      where keys && (deletion_keys(${folded}::text) || ${stemmed}) and claims > 0
      order by inflected desc, claims desc, word limit ${mostCompared})`
  })
  const rows = await publicDb().execute<NearWord & { at: number; inflected: boolean }>(
    sql.join(selects, sql` union all `),
  )
  const found = Map.groupBy(rows, ({ at }) => at)
  return new Map(
    unknown.flatMap((word, at) => {
      const among = found.get(at) ?? []
      // A party that was found without the ending of its name is not told once more.
      const near = nearestOf(word.folded, among).filter(
        (each) => word.parties.length === 0 || !word.folded.startsWith(each),
      )
      return near.length === 0 || among.some(({ inflected }) => inflected) ? [] : [[word, near]]
    }),
  )
}

/** Which of these stand in texts that have no part in matching, such as a rationale. */
async function listStanding(words: readonly AskedWord[], waysOf: (word: AskedWord) => string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const folded = sql.param(words.map((word) => word.folded))
  const ways = sql.param(words.map((word) => standing(waysOf(word)).map(quotedWord).join(' | ')))
  const rows = await publicDb().execute<{ word: string }>(sql`
    select word from unnest(${folded}::text[], ${ways}::text[]) as each (word, ways)
    where exists (select from found_claims(array[ways::tsquery], ways::tsquery, null, null, false, null, null, null, 1))`)
  return new Set(rows.map(({ word }) => word))
}

/** A party that is called so but for an ending says nothing of how the word is spelt. */
const standing = (ways: readonly string[]) => ways.filter((way) => !way.startsWith('#'))
