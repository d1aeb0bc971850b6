import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, tsvector } from './columns.ts'

/** What the desk finds beyond what is published: kept by triggers, and rebuildable (0044_desk_search.sql). */

/**
 * The words of each claim that `public_words` does not have as the desk does: those in work, with what is live of them, those that are
 * discarded or retracted, and those that are suspended or withheld. As there, with '#state:…', '#source:…', '#party:…' and '#topic:…'.
 */
export const deskWords = pgTable(
  'desk_words',
  { claimId: uuid().primaryKey(), savedAt: instant().notNull(), words: tsvector().notNull() },
  (table) => [
    index('desk_words_newest').on(table.savedAt, table.claimId),
    index('desk_words_words').using('gin', table.words).with({ gin_pending_list_limit: 256 }),
  ],
)

/** In which languages these are written: see `public_stem_languages`. */
export const deskStemLanguages = pgTable('desk_stem_languages', { language: text().primaryKey() })

/** Every name of a party, every title of a topic or source and every publisher, from each of its words on: see `public_beginnings`. */
export const deskBeginnings = pgTable(
  'desk_beginnings',
  {
    sort: text({ enum: ['party', 'topic', 'source'] }).notNull(),
    id: uuid().notNull(),
    beginning: text().notNull(),
    whole: boolean().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sort, table.id, table.beginning] }),
    index('desk_beginnings_begin').on(table.sort, table.whole, table.beginning),
  ],
)
