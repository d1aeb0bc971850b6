import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicParties } from '#db/schema/public-record'
import { otherSpellings } from './party-names.ts'
import { everyWord, rewritten, wordsAlone, wordsWanted } from './search-words.ts'

/** One word that is looked for, and in what ways it may stand in a text. */
export type AskedWord = { folded: string; stems: string[]; parties: string[]; spellings: string[] }

/** What somebody typed, as PostgreSQL is asked for it; null: there is nothing in it to look for. */
export type Asked = { query: string; terms: AskedWord[] }

const mostParties = 8

/**
 * All words; a phrase in quotation marks word by word, and without what stands behind a minus. A word that stands alone is also found
 * with another ending, by the parties that have it in a name now, and as their other names write it.
 */
export async function readAsked(words: string): Promise<Asked | null> {
  const [read] = await publicDb().execute<{ query: string }>(
    sql`select websearch_to_tsquery('pg_catalog.simple', search_text(${words}))::text as query`,
  )
  if (!read?.query) return null
  const wanted = wordsWanted(read.query)
  const rows = await publicDb().execute<Row>(
    sql`select word, folded, stems, parties from ways_of_words(${sql.param(everyWord(read.query))}::text[])`,
  )
  const known = new Map((await withSpellings(rows)).map((each) => [each.word, each]))
  const ways = new Map(
    wordsAlone(read.query).flatMap((word) => {
      const each = known.get(word)
      return each ? [[word, waysOf(each)]] : []
    }),
  )
  const terms = wanted.flatMap((word) => known.get(word) ?? [])
  return { query: rewritten(read.query, ways, (word) => known.get(word)?.folded ?? word), terms }
}

type Row = Omit<AskedWord, 'spellings'> & { word: string }

/** A word that many parties have in their names is a word like any other. */
async function withSpellings(rows: readonly Row[]): Promise<(AskedWord & { word: string })[]> {
  const named = rows.map((row) => ({ ...row, parties: row.parties.length > mostParties ? [] : row.parties }))
  const ids = named.flatMap(({ parties }) => parties)
  const told =
    ids.length === 0
      ? []
      : await publicDb()
          .select({ id: publicParties.partyId, name: publicParties.name, names: publicParties.names })
          .from(publicParties)
          .where(inArray(publicParties.partyId, ids))
  const names = new Map(told.map(({ id, name, names }) => [id, [name, ...names.map(({ text }) => text)]]))
  return named.map((row) => ({
    ...row,
    spellings: [...new Set(row.parties.flatMap((id) => otherSpellings(row.folded, names.get(id) ?? [])))],
  }))
}

const waysOf = ({ folded, stems, parties, spellings }: AskedWord) => [
  ...new Set([
    folded,
    ...stems.flatMap((stem) => [stem, `=${stem}`]),
    ...spellings,
    ...parties.map((id) => `#party:${id}`),
  ]),
]
