import { index, integer, pgTable, primaryKey, real, text, unique, uuid } from 'drizzle-orm/pg-core'

/**
 * By what a post is told to say the same as a published claim (docs/matching.md): an inverted index with real document
 * frequencies over sentence, finding, names and translated sentences. Written whenever `public_claims` is, and rebuildable.
 */

/** Every word, folded; the empty one stands in every claim. */
export const matchWords = pgTable(
  'match_words',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    word: text().notNull(),
    /** In how many live versions it stands. */
    claims: integer().notNull(),
    /** Hashes of its stems and of what one letter less leaves of it: words that share one may be the same. */
    keys: integer().array().notNull(),
  },
  (table) => [
    unique('match_words_word').on(table.word),
    index('match_words_keys').using('gin', table.keys).with({ fastupdate: false }),
  ],
)

/** What live versions are called in the postings, the latest written last, and all their words with what each weighs. */
export const matchClaims = pgTable(
  'match_claims',
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    claimId: uuid().notNull(),
    /** The claim that it was merged into. */
    leadsTo: uuid(),
    words: integer().array().notNull(),
    weights: real().array().notNull(),
  },
  (table) => [unique('match_claims_claim').on(table.claimId)],
)

/** Which claims a word stands in, and how much it weighs there: BM25F without the rarity, which is counted when asked. */
export const matchPostings = pgTable(
  'match_postings',
  { word: integer().notNull(), claim: integer().notNull(), weight: real().notNull() },
  (table) => [primaryKey({ columns: [table.word, table.claim] })],
)
