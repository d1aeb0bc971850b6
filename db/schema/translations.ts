import { integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { publicationKinds } from '#lib/claims/claim'
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

/** What readers see of translations: of each version of a claim the newest one. Projection, as public_claims. */
export const publicTranslations = pgTable(
  'public_translations',
  {
    claimId: uuid().notNull(),
    /** The version of the claim whose words these are. */
    number: integer().notNull(),
    language: text().notNull(),
    sentence: text().notNull(),
    context: text(),
    finding: text().notNull(),
    rationale: text().notNull(),
    /** Which version of the translation it is, why there is one, and its own hash. */
    version: integer().notNull(),
    kind: text({ enum: publicationKinds }).notNull(),
    note: text(),
    hash: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.number, table.language] })],
)
