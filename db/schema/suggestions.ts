import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, tsvector } from './columns.ts'

/** What is suggested to readers while they type: written whenever what it tells of is, and rebuildable (0043_suggestions.sql). */

/** Every name of a party and every title of a topic from each of its words on, folded: what may have been begun to type. */
export const publicBeginnings = pgTable(
  'public_beginnings',
  {
    sort: text({ enum: ['party', 'topic'] }).notNull(),
    id: uuid().notNull(),
    beginning: text().notNull(),
    /** It is the whole name, not what follows its first words. */
    whole: boolean().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sort, table.id, table.beginning] }),
    index('public_beginnings_begin').on(table.whole, table.beginning),
  ],
)

/** The words of a live claim's sentence and of its translations: few enough to walk through thousands of rows. */
export const publicSentences = pgTable(
  'public_sentences',
  { claimId: uuid().primaryKey(), publishedAt: instant().notNull(), words: tsvector().notNull() },
  (table) => [index('public_sentences_newest').on(table.publishedAt, table.claimId)],
)
