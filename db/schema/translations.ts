import { integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { claims } from './claims.ts'
import { id, instant, version } from './columns.ts'

/** What a claim says, in another language. Working state; reviewed and published as a record of its own. */
export const claimTranslations = pgTable(
  'claim_translations',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    language: text().notNull(),
    /** The version of the claim that it was made from, */
    ofNumber: integer().notNull(),
    /** and the hash that names what that version says. */
    ofHash: text().notNull(),
    sentence: text().notNull(),
    context: text(),
    finding: text().notNull(),
    rationale: text().notNull(),
    version: version(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [unique('claim_translations_language').on(table.claimId, table.language)],
)
