import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicParties } from '#db/schema/public-record'
import { listNearest } from './nearest-word-queries.ts'
import { unfolded } from './nearest-words.ts'
import { otherSpellings } from './party-names.ts'
import { everyWord, rewritten, wordsAlone, wordsQuoted, wordsWanted } from './search-words.ts'

/** One word that is looked for, and in what ways it may stand in a text. */
export type AskedWord = { folded: string; stems: string[]; parties: string[]; spellings: string[] }

/** What somebody typed, as PostgreSQL is asked for it; null: there is nothing in it to look for. */
export type Asked = {
  query: string
  terms: AskedWord[]
  /** The nearest words to those that nothing has, as people write them. */
  alsoLookedFor: string[]
}

const mostParties = 8

/**
 * All words; a phrase in quotation marks word by word, and without what stands behind a minus. A word that stands alone is also found
 * with another ending, by the parties that have it in a name now, and as their other names write it. One that nothing has is found
 * by the words that are spelt nearly so.
 * @param exact nothing else is looked for than what was typed
 */
export async function readAsked(words: string, exact: boolean): Promise<Asked | null> {
  const [read] = await publicDb().execute<{ query: string }>(
    sql`select websearch_to_tsquery('pg_catalog.simple', search_text(${words}))::text as query`,
  )
  if (!read?.query) return null
  const known = await readWords(everyWord(read.query))
  const alone = wordsAlone(read.query).flatMap((word) => known.get(word) ?? [])
  const quoted = new Set(wordsQuoted(words))
  const plain = exact ? [] : alone.filter(({ folded }) => !quoted.has(folded))
  const nearest = await listNearest(plain, waysOf)
  const near = await readWords([...new Set([...nearest.values()].flat())])
  for (const each of alone) {
    const others = (nearest.get(each.folded) ?? []).flatMap((word) => near.get(word) ?? [])
    if (others.length > 0) known.set(each.word, alsoAs(each, others))
  }
  const ways = new Map(alone.map(({ word }) => [word, waysOf(known.get(word) as AskedWord)]))
  const terms = wordsWanted(read.query).flatMap((word) => known.get(word) ?? [])
  return {
    query: rewritten(read.query, ways, (word) => known.get(word)?.folded ?? word),
    terms,
    alsoLookedFor: [...near.keys()].map(unfolded),
  }
}

async function readWords(words: readonly string[]): Promise<Map<string, ReadWord>> {
  if (words.length === 0) return new Map()
  const rows = await publicDb().execute<Row>(
    sql`select word, folded, stems, parties from ways_of_words(${sql.param(words)}::text[])`,
  )
  return new Map((await withSpellings(rows)).map((each) => [each.word, each]))
}

/** The same word, looked for in all the ways of others, too. */
const alsoAs = (word: ReadWord, others: readonly AskedWord[]): ReadWord => ({
  ...word,
  stems: [...new Set([word, ...others].flatMap(({ stems }) => stems))],
  parties: [...new Set([word, ...others].flatMap(({ parties }) => parties))],
  spellings: [...new Set([...word.spellings, ...others.flatMap(({ folded, spellings }) => [folded, ...spellings])])],
})

type ReadWord = AskedWord & { word: string }
type Row = Omit<ReadWord, 'spellings'>

/** A word that many parties have in their names is a word like any other. */
async function withSpellings(rows: readonly Row[]): Promise<ReadWord[]> {
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
