import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { publicationKinds } from '#lib/claims/claim'
import { recordDecisions, recordSubjects } from '#lib/records/record'
import { id, instant, oneOf } from './columns.ts'
import { people } from './people.ts'

/** A request to review one exact content of a party, a topic, a page, the labels or a translation; `frozen_bodies` holds it. */
export const recordRequests = pgTable(
  'record_requests',
  {
    id: id(),
    subject: text({ enum: recordSubjects }).notNull(),
    recordId: uuid().notNull(),
    /** The number the publication would have. */
    revision: integer().notNull(),
    /** The record's version that was frozen; a later save makes the request void. */
    basedOn: integer().notNull(),
    hash: text().notNull(),
    kind: text({ enum: publicationKinds }).notNull(),
    note: text(),
    requestedBy: uuid()
      .notNull()
      .references(() => people.id),
    requestedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('record_requests_subject', oneOf(table.subject, recordSubjects)),
    check('record_requests_kind', oneOf(table.kind, publicationKinds)),
    index('record_requests_record').on(table.subject, table.recordId, table.requestedAt),
  ],
)

/** The one decision on a request: a reviewer's, or somebody's who takes it back. */
export const recordDecisionRows = pgTable(
  'record_decisions',
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .unique()
      .references(() => recordRequests.id),
    decision: text({ enum: recordDecisions }).notNull(),
    /** The hash that was seen; must be the request's. */
    hash: text().notNull(),
    comment: text(),
    decidedBy: uuid()
      .notNull()
      .references(() => people.id),
    decidedAt: instant().notNull().defaultNow(),
  },
  (table) => [check('record_decisions_decision', oneOf(table.decision, recordDecisions))],
)

/** One numbered, immutable version of a record as the public sees it. */
export const recordPublications = pgTable(
  'record_publications',
  {
    id: id(),
    subject: text({ enum: recordSubjects }).notNull(),
    recordId: uuid().notNull(),
    number: integer().notNull(),
    kind: text({ enum: publicationKinds }).notNull(),
    note: text(),
    hash: text().notNull(),
    publishedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('record_publications_number').on(table.subject, table.recordId, table.number),
    check('record_publications_subject', oneOf(table.subject, recordSubjects)),
    check('record_publications_kind', oneOf(table.kind, publicationKinds)),
  ],
)

/** The published bytes: copied by the database from the approved ones. */
export const recordPublicationBodies = pgTable('record_publication_bodies', {
  publicationId: uuid()
    .primaryKey()
    .references(() => recordPublications.id),
  body: text().notNull(),
})

/** On whose approval and by whose hand: kept from the public's role. */
export const recordPublicationApprovals = pgTable('record_publication_approvals', {
  publicationId: uuid()
    .primaryKey()
    .references(() => recordPublications.id),
  decisionId: uuid()
    .notNull()
    .unique()
    .references(() => recordDecisionRows.id),
  publishedBy: uuid()
    .notNull()
    .references(() => people.id),
})
