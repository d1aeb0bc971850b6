import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import type { AskedWord } from './asked-word-queries.ts'
import { foldedWord, type Passage, passagesOf, readText, type SearchedText, tokensOf } from './passage.ts'

export const longestText = 20_000

export type ClaimText = SearchedText & { claim: string }

/** Where in these published claims the words stand that were looked for: a few passages of each. */
export const listPassages = async (claims: readonly string[], terms: readonly AskedWord[]) =>
  passagesIn(
    await publicDb().execute<ClaimText>(
      sql`select claim, field, language, left(words, ${longestText}) as words
        from unnest(${sql.param(claims)}::uuid[]) as claim cross join lateral searched_texts(claim)`,
    ),
    terms,
  )

/** The same of any texts. */
export async function passagesIn(rows: readonly ClaimText[], terms: readonly AskedWord[], most = 4) {
  const texts = rows.map((row) => ({ claim: row.claim, text: readText(row) }))
  const words = new Map(
    terms.flatMap(({ folded, spellings }, at) => [folded, ...spellings].map((word) => [word, at] as const)),
  )
  const folded = remembering(foldedWord)
  const stemmed = await listStemmed(
    texts.map(({ text }) => text),
    terms,
    folded,
  )
  const termOf = (word: string, language: string | null) =>
    words.get(folded(word.toLowerCase())) ?? stemmed.get(keyOf(word.toLowerCase(), language)) ?? null
  const ofClaim = Map.groupBy(texts, ({ claim }) => claim)
  return new Map<string, Passage[]>(
    [...ofClaim].map(([claim, its]) => [
      claim,
      passagesOf(
        its.map(({ text }) => text),
        termOf,
        most,
      ),
    ]),
  )
}

/** Most words of a text recur. */
function remembering(of: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const told = known.get(word) ?? of(word)
    known.set(word, told)
    return told
  }
}

const keyOf = (word: string, language: string | null) => `${language} ${word}`

/** Which words of the texts have the same stem as one that is looked for; only those are asked for that have its beginning in them. */
async function listStemmed(
  texts: readonly SearchedText[],
  terms: readonly AskedWord[],
  folded: (word: string) => string,
): Promise<Map<string, number>> {
  const stems = new Map(terms.flatMap((term, at) => term.stems.map((stem) => [stem, at] as const)))
  const beginnings = [...stems.keys()].map((stem) => stem.slice(0, 3))
  const asked = new Map<string, { word: string; language: string }>()
  for (const { words, language } of texts) {
    if (!language) continue
    for (const word of new Set(tokensOf(words.toLowerCase()).map((token) => token.word))) {
      if (beginnings.some((beginning) => folded(word).includes(beginning)))
        asked.set(keyOf(word, language), { word, language })
    }
  }
  if (asked.size === 0) return new Map()
  const pairs = [...asked.values()]
  const rows = await publicDb().execute<{ word: string; language: string; stem: string }>(sql`
    select word, language, fold_words(stem) as stem
    from unnest(${sql.param(pairs.map(({ word }) => word))}::text[], ${sql.param(pairs.map(({ language }) => language))}::text[]) as each (word, language)
      cross join lateral unnest(tsvector_to_array(to_tsvector(search_config(language), search_text(word)))) as stem
    where search_config(language) is not null and fold_words(stem) = any (${sql.param([...stems.keys()])}::text[])`)
  return new Map(
    rows.flatMap(({ word, language, stem }) => {
      const term = stems.get(stem)
      return term === undefined ? [] : [[keyOf(word, language), term] as const]
    }),
  )
}
