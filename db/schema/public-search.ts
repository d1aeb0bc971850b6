import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, tsvector } from './columns.ts'

/** What published claims are found by: written whenever `public_claims` is, and rebuildable (0039_search.sql). */

/**
 * All words of a live version, folded; their stems, marked '='; and what filters it: '#party:…', '#topic:…', '#verdict:…', '#language:…'.
 * The words are kept out of the row, so that reading when and which of ten thousand hits costs few pages.
 */
export const publicWords = pgTable(
  'public_words',
  {
    claimId: uuid().primaryKey(),
    publishedAt: instant().notNull(),
    words: tsvector().notNull(),
  },
  (table) => [
    index('public_words_newest').on(table.publishedAt, table.claimId),
    index('public_words_words').using('gin', table.words).with({ gin_pending_list_limit: 256 }),
  ],
)

/** The languages that a live version can be read in: its own and those of its translations. */
export const publicClaimLanguages = pgTable(
  'public_claim_languages',
  { language: text().notNull(), publishedAt: instant().notNull(), claimId: uuid().notNull() },
  (table) => [
    primaryKey({ columns: [table.language, table.publishedAt, table.claimId] }),
    index('public_claim_languages_claim').on(table.claimId),
  ],
)

/** In which languages anything that can be found is written: so many ways to take endings off a word that is looked for. */
export const publicStemLanguages = pgTable('public_stem_languages', { language: text().primaryKey() })

/** Every word of every name that a party has now. */
export const publicPartyWords = pgTable(
  'public_party_words',
  { word: text().notNull(), partyId: uuid().notNull() },
  (table) => [
    primaryKey({ columns: [table.word, table.partyId] }),
    index('public_party_words_party').on(table.partyId),
  ],
)
