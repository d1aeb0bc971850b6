import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicParties } from '#db/schema/public-record'
import { listNearest } from './nearest-word-queries.ts'
import { unfolded } from './nearest-words.ts'
import { otherSpellings } from './party-names.ts'
import { withStraightQuotes } from './search.ts'
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

/** A word as the record has it: without its endings, and in the names of which parties. */
export type WaysOfWord = Omit<AskedWord, 'spellings'> & { word: string }

/** Where words are looked up: a reader's in what is published, the desk's in all that it has. */
export type Lexicon = {
  listWays: (words: readonly string[]) => Promise<readonly WaysOfWord[]>
  listNames: (parties: readonly string[]) => Promise<readonly { id: string; names: string[] }[]>
  listNearest: typeof listNearest
}

const published: Lexicon = {
  listWays: (words) =>
    publicDb().execute<WaysOfWord>(
      sql`select word, folded, stems, parties from ways_of_words(${sql.param(words)}::text[])`,
    ),
  async listNames(parties) {
    const told = await publicDb()
      .select({ id: publicParties.partyId, name: publicParties.name, names: publicParties.names })
      .from(publicParties)
      .where(inArray(publicParties.partyId, [...parties]))
    return told.map(({ id, name, names }) => ({ id, names: [name, ...names.map(({ text }) => text)] }))
  },
  listNearest,
}

const mostParties = 8

/**
 * All words; a phrase in quotation marks word by word, and without what stands behind a minus. A word that stands alone is also found
 * with another ending, by the parties that have it in a name now, and as their other names write it. One that nothing has is found
 * by the words that are spelt nearly so.
 * @param exact nothing else is looked for than what was typed
 */
export async function readAsked(typed: string, exact: boolean, lexicon = published): Promise<Asked | null> {
  const words = withStraightQuotes(typed)
  const [read] = await publicDb().execute<{ query: string }>(
    sql`select websearch_to_tsquery('pg_catalog.simple', search_text(${words}))::text as query`,
  )
  if (!read?.query) return null
  const known = await readWords(lexicon, everyWord(read.query))
  const alone = wordsAlone(read.query).flatMap((word) => known.get(word) ?? [])
  const quoted = new Set(wordsQuoted(words))
  const plain = exact ? [] : alone.filter(({ folded }) => !quoted.has(folded))
  const nearest = await lexicon.listNearest(plain, waysOf)
  const near = await readWords(lexicon, [...new Set([...nearest.values()].flat())])
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

async function readWords(lexicon: Lexicon, words: readonly string[]): Promise<Map<string, ReadWord>> {
  if (words.length === 0) return new Map()
  const rows = await lexicon.listWays(words)
  return new Map((await withSpellings(lexicon, rows)).map((each) => [each.word, each]))
}

/** The same word, looked for in all the ways of others, too. */
const alsoAs = (word: ReadWord, others: readonly AskedWord[]): ReadWord => ({
  ...word,
  stems: [...new Set([word, ...others].flatMap(({ stems }) => stems))],
  parties: [...new Set([word, ...others].flatMap(({ parties }) => parties))],
  spellings: [...new Set([...word.spellings, ...others.flatMap(({ folded, spellings }) => [folded, ...spellings])])],
})

type ReadWord = AskedWord & { word: string }

/** A word that many parties have in their names is a word like any other. */
async function withSpellings(lexicon: Lexicon, rows: readonly WaysOfWord[]): Promise<ReadWord[]> {
  const named = rows.map((row) => ({ ...row, parties: row.parties.length > mostParties ? [] : row.parties }))
  const ids = named.flatMap(({ parties }) => parties)
  const told = ids.length === 0 ? [] : await lexicon.listNames(ids)
  const names = new Map(told.map(({ id, names }) => [id, names]))
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
