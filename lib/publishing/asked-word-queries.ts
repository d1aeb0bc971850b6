import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { everyWord, rewritten, wordsAlone, wordsWanted } from './search-words.ts'

/** One word that is looked for, and in what ways it may stand in a text. */
export type AskedWord = { folded: string; stems: string[]; parties: string[] }

/** What somebody typed, as PostgreSQL is asked for it; null: there is nothing in it to look for. */
export type Asked = { query: string; terms: AskedWord[] }

/** A name that more parties have is a word like any other. */
const mostParties = 8

/**
 * All words; a phrase in quotation marks word by word, and without what stands behind a minus. A word that stands alone is also found
 * with another ending, and by the parties that have it in a name now.
 */
export async function readAsked(words: string): Promise<Asked | null> {
  const [read] = await publicDb().execute<{ query: string }>(
    sql`select websearch_to_tsquery('pg_catalog.simple', search_text(${words}))::text as query`,
  )
  if (!read?.query) return null
  const wanted = wordsWanted(read.query)
  const told = await publicDb().execute<AskedWord & { word: string }>(
    sql`select word, folded, stems, parties from ways_of_words(${sql.param(everyWord(read.query))}::text[])`,
  )
  const known = new Map(told.map((each) => [each.word, each]))
  const ways = new Map(
    wordsAlone(read.query).flatMap((word) => {
      const each = known.get(word)
      return each ? [[word, waysOf(each)]] : []
    }),
  )
  const terms = wanted.flatMap((word) => known.get(word) ?? [])
  return { query: rewritten(read.query, ways, (word) => known.get(word)?.folded ?? word), terms }
}

const waysOf = ({ folded, stems, parties }: AskedWord) => [
  ...new Set([
    folded,
    ...stems.flatMap((stem) => [stem, `=${stem}`]),
    ...(parties.length > mostParties ? [] : parties.map((id) => `#party:${id}`)),
  ]),
]
