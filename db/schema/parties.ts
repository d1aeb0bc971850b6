import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { partyKinds } from '#lib/parties/party'
import { id, instant, oneOf, version } from './columns.ts'

/** Who speaks. */
export const parties = pgTable(
  'parties',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: partyKinds }).notNull(),
    wikidataId: text(),
    partOf: uuid().references((): AnyPgColumn => parties.id),
    version: version(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('parties_kind', oneOf(table.kind, partyKinds)),
    check('parties_slug', sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('parties_wikidata_id', sql`${table.wikidataId} ~ '^Q[1-9][0-9]*$'`),
    check('parties_not_part_of_itself', sql`${table.partOf} <> ${table.id}`),
  ],
)

/** Every name a party is found by, the main one among them. */
export const partyNames = pgTable(
  'party_names',
  {
    id: id(),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    text: text().notNull(),
    language: text().notNull(),
    /** lib/parties/party.ts foldName(text) */
    folded: text().notNull(),
  },
  (table) => [
    index('party_names_party').on(table.partyId),
    index('party_names_folded').using('gin', sql`${table.folded} gin_trgm_ops`),
  ],
)
