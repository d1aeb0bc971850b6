import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { relations } from '#lib/sources/source'
import { stances, wordings } from '#lib/statements/statement'
import { claims } from './claims.ts'
import { id, oneOf, worldDate } from './columns.ts'
import { parties } from './parties.ts'
import { captures, sources } from './sources.ts'

export const statements = pgTable(
  'statements',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    position: integer().notNull(),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    stance: text({ enum: stances }).notNull(),
    /** A statement on the same claim; deferrable foreign key in the migration. */
    repliesTo: uuid(),
    office: text(),
    said: text(),
    saidEarliest: worldDate.earliest(),
    saidLatest: worldDate.latest(),
    venue: text(),
    wording: text({ enum: wordings }).notNull(),
    words: text().notNull(),
    language: text().notNull(),
    translation: text(),
    translationLanguage: text(),
    translator: text(),
  },
  (table) => [
    check('statements_stance', oneOf(table.stance, stances)),
    check('statements_wording', oneOf(table.wording, wordings)),
    check('statements_not_reply_to_itself', sql`${table.repliesTo} <> ${table.id}`),
    check(
      'statements_translation',
      sql`(${table.translation} is null) = (${table.translationLanguage} is null) and (${table.translation} is null) = (${table.translator} is null)`,
    ),
    check('statements_reported_is_ours', sql`${table.wording} = 'quoted' or ${table.translation} is null`),
    unique('statements_of_claim').on(table.id, table.claimId),
    index('statements_claim').on(table.claimId, table.position),
    index('statements_party').on(table.partyId),
  ],
)

/** Ties a statement, or the claim itself, to a source; with a quotation, to a capture of it. */
export const citations = pgTable(
  'citations',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    statementId: uuid(),
    position: integer().notNull(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    captureId: uuid(),
    relation: text({ enum: relations }).notNull(),
    exact: text(),
    prefix: text(),
    suffix: text(),
    startsAt: integer(),
    endsAt: integer(),
    translation: text(),
    translationLanguage: text(),
    translator: text(),
    locator: text(),
    /** Where the source itself has it from: in words, or another source that we keep. */
    origin: text(),
    originSourceId: uuid().references(() => sources.id),
  },
  (table) => [
    check('citations_relation', oneOf(table.relation, relations)),
    check(
      'citations_quotation',
      sql`num_nulls(${table.captureId}, ${table.exact}, ${table.prefix}, ${table.suffix}, ${table.startsAt}, ${table.endsAt}) in (0, 6)`,
    ),
    check(
      'citations_translation',
      sql`num_nulls(${table.translation}, ${table.translationLanguage}, ${table.translator}) in (0, 3) and (${table.translation} is null or ${table.exact} is not null)`,
    ),
    check('citations_origin', sql`${table.origin} is null or ${table.originSourceId} is null`),
    check('citations_surroundings', sql`length(${table.prefix}) + length(${table.suffix}) <= 300`),
    check('citations_no_origin_of_itself', sql`${table.originSourceId} <> ${table.sourceId}`),
    foreignKey({ columns: [table.statementId, table.claimId], foreignColumns: [statements.id, statements.claimId] }),
    foreignKey({ columns: [table.captureId, table.sourceId], foreignColumns: [captures.id, captures.sourceId] }),
    index('citations_claim').on(table.claimId),
    index('citations_statement').on(table.statementId),
    index('citations_source').on(table.sourceId),
  ],
)
