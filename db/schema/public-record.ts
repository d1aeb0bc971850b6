import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { publicationKinds } from '#lib/claims/claim'
import { partyKinds } from '#lib/parties/party'
import type { PublishedStatement } from '#lib/publishing/snapshot'
import { relations, sourceKinds } from '#lib/sources/source'
import { stances } from '#lib/statements/statement'
import { instant } from './columns.ts'

/**
 * What live versions say, told apart for the pages of parties, topics and sources: written with `public_claims`, in the
 * same transaction, and rebuildable. Of a version that is suspended or withheld nothing stands here.
 */

type Name = { text: string; language: string }

/** A party that a live version names, or that is published itself: as it last was, in its own version before any claim's. */
export const publicParties = pgTable(
  'public_parties',
  {
    partyId: uuid().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: partyKinds }).notNull(),
    wikidataId: text(),
    partOf: uuid(),
    /** Other names, each in its language. */
    names: jsonb().$type<Name[]>().notNull(),
    /** The version of its own that this is from; null: from a claim. */
    number: integer(),
    retracted: boolean().notNull(),
  },
  (table) => [index('public_parties_slug').on(table.slug), index('public_parties_part_of').on(table.partOf)],
)

export const publicTopics = pgTable(
  'public_topics',
  {
    topicId: uuid().primaryKey(),
    slug: text().notNull(),
    title: text().notNull(),
    language: text().notNull(),
    /** Markdown. */
    introduction: text(),
    /** The version of its own that this is from; null: from a claim. */
    number: integer(),
    retracted: boolean().notNull(),
  },
  (table) => [index('public_topics_slug').on(table.slug)],
)

/** A source as the newest live version has it. */
export const publicSources = pgTable('public_sources', {
  sourceId: uuid().primaryKey(),
  url: text(),
  archivedUrl: text(),
  title: text().notNull(),
  publisher: text().notNull(),
  author: text(),
  /** EDTF; null: undated. */
  published: text(),
  language: text().notNull(),
  kind: text({ enum: sourceKinds }).notNull(),
  interest: text(),
})

/** Which parties a live version names, and how it does. */
export const publicClaimParties = pgTable(
  'public_claim_parties',
  {
    claimId: uuid().notNull(),
    partyId: uuid().notNull(),
    slug: text().notNull(),
    accused: boolean().notNull(),
    publishedAt: instant().notNull(),
    content: jsonb().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.partyId] }),
    index('public_claim_parties_party').on(table.partyId, table.publishedAt, table.claimId),
    index('public_claim_parties_slug').on(table.slug),
  ],
)

export const publicClaimTopics = pgTable(
  'public_claim_topics',
  {
    claimId: uuid().notNull(),
    topicId: uuid().notNull(),
    slug: text().notNull(),
    publishedAt: instant().notNull(),
    content: jsonb().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.topicId] }),
    index('public_claim_topics_topic').on(table.topicId, table.publishedAt, table.claimId),
    index('public_claim_topics_slug').on(table.slug),
  ],
)

export const publicClaimSources = pgTable(
  'public_claim_sources',
  {
    claimId: uuid().notNull(),
    sourceId: uuid().notNull(),
    publishedAt: instant().notNull(),
    content: jsonb().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.sourceId] }),
    index('public_claim_sources_source').on(table.sourceId, table.publishedAt),
  ],
)

/** Positions of parties; `said` with the days that it lies between, null: unknown. */
export const publicStatements = pgTable(
  'public_statements',
  {
    claimId: uuid().notNull(),
    statementId: uuid().notNull(),
    /** In the claim's own order. */
    position: integer().notNull(),
    partyId: uuid().notNull(),
    stance: text({ enum: stances }).notNull(),
    office: text(),
    said: text(),
    saidEarliest: date({ mode: 'string' }),
    saidLatest: date({ mode: 'string' }),
    venue: text(),
    words: jsonb().$type<PublishedStatement['words']>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.statementId] }),
    index('public_statements_party').on(table.partyId, table.saidEarliest),
  ],
)

/** Where sources are used: for a statement, or for the claim itself (`statementId` null). */
export const publicCitations = pgTable(
  'public_citations',
  {
    claimId: uuid().notNull(),
    citationId: uuid().notNull(),
    position: integer().notNull(),
    statementId: uuid(),
    sourceId: uuid().notNull(),
    relation: text({ enum: relations }).notNull(),
    /** The quotation; null: the source is cited without one. */
    exact: text(),
    locator: text(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.citationId] }),
    index('public_citations_source').on(table.sourceId, table.claimId),
  ],
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

/** Every version of every translation, to whatever version of its claim it belongs. Projection, as public_claims. */
export const publicTranslationVersions = pgTable(
  'public_translation_versions',
  {
    /** Of the translation's own version, in record_publications. */
    publicationId: uuid().primaryKey(),
    claimId: uuid().notNull(),
    language: text().notNull(),
    /** The version of the claim whose words these are; null: it is withheld. */
    number: integer(),
    suspended: boolean().notNull(),
  },
  (table) => [index('public_translation_versions_claim').on(table.claimId)],
)
