import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { publicationKinds, verdicts } from '#lib/claims/claim'
import { claimRelationKinds } from '#lib/relations/relation'
import { claims } from './claims.ts'
import { id, instant, oneOf } from './columns.ts'
import { people } from './people.ts'
import { reviewDecisions } from './reviews.ts'

/** Kinds that readers of an earlier version are told of. */
const correcting = sql`kind in ('clarification', 'correction', 'retraction')`

/** One numbered, immutable version of a claim as the public sees it. */
export const publications = pgTable(
  'publications',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    number: integer().notNull(),
    kind: text({ enum: publicationKinds }).notNull(),
    note: text(),
    hash: text().notNull(),
    publishedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('publications_number').on(table.claimId, table.number),
    check('publications_kind', oneOf(table.kind, publicationKinds)),
    index('publications_corrections').on(table.publishedAt, table.id).where(correcting),
  ],
)

/** On whose approval and by whose hand: kept from the public's role. */
export const publicationApprovals = pgTable('publication_approvals', {
  publicationId: uuid()
    .primaryKey()
    .references(() => publications.id),
  decisionId: uuid()
    .notNull()
    .unique()
    .references(() => reviewDecisions.id),
  publishedBy: uuid()
    .notNull()
    .references(() => people.id),
})

/** The published bytes: copied by the database from the approved ones. */
export const publicationBodies = pgTable('publication_bodies', {
  publicationId: uuid()
    .primaryKey()
    .references(() => publications.id),
  body: text().notNull(),
})

/** An emergency stop of a live version by one reviewer, and what a second person made of it. */
export const suspensionActs = ['suspended', 'confirmed', 'lifted'] as const

export const suspensions = pgTable(
  'suspensions',
  {
    id: id(),
    claimId: uuid().notNull(),
    number: integer().notNull(),
    act: text({ enum: suspensionActs }).notNull(),
    actedBy: uuid()
      .notNull()
      .references(() => people.id),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    check('suspensions_act', oneOf(table.act, suspensionActs)),
    foreignKey({ columns: [table.claimId, table.number], foreignColumns: [publications.claimId, publications.number] }),
    index('suspensions_claim').on(table.claimId, table.number, table.at),
  ],
)

export const withheldSubjects = ['publication', 'capture', 'frozen'] as const

/** The only way a body leaves: two people and a reason that is shown. Number and hash stay. */
export const withholdings = pgTable(
  'withholdings',
  {
    subject: text({ enum: withheldSubjects }).notNull(),
    subjectId: text().notNull(),
    reason: text().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => people.id),
    confirmedBy: uuid()
      .notNull()
      .references(() => people.id),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.subjectId] }),
    check('withholdings_subject', oneOf(table.subject, withheldSubjects)),
  ],
)

/** What lists of the public side read: the live version of each claim. Written when publishing, rebuildable. */
export const publicClaims = pgTable(
  'public_claims',
  {
    claimId: uuid().primaryKey(),
    slug: text().notNull().unique(),
    number: integer().notNull(),
    kind: text({ enum: publicationKinds }).notNull(),
    /** Null, as are verdict and finding, while the live version is withheld. */
    sentence: text(),
    language: text().notNull(),
    verdict: text({ enum: verdicts }),
    finding: text(),
    firstPublishedAt: instant().notNull(),
    publishedAt: instant().notNull(),
    retracted: boolean().notNull(),
    suspended: boolean().notNull(),
    withheld: boolean().notNull().default(false),
    /** The day on which to check again. */
    recheckOn: date({ mode: 'string' }),
    /** When the claim was first made, EDTF; null: unknown. */
    firstMade: text(),
  },
  (table) => [
    index('public_claims_newest').on(table.publishedAt, table.claimId),
    index('public_claims_verdict')
      .on(table.verdict, table.publishedAt, table.claimId)
      .where(sql`not suspended and not retracted`),
    index('public_claims_recheck').on(table.recheckOn),
  ],
)

/** The public's part of `suspensions`: what was done to which version, and when. */
export const publicSuspensions = pgTable(
  'public_suspensions',
  {
    claimId: uuid().notNull(),
    number: integer().notNull(),
    act: text({ enum: suspensionActs }).notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.number, table.at] })],
)

/** How live versions stand to other claims, as frozen in them: for the other claim's page. Follows `public_claims`. */
export const publicRelations = pgTable(
  'public_relations',
  {
    claimId: uuid().notNull(),
    relation: text({ enum: claimRelationKinds }).notNull(),
    relatedId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.relatedId] }),
    index('public_relations_related').on(table.relatedId),
  ],
)
