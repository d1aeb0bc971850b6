import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { publicationKinds } from '#lib/claims/claim'
import { claims } from './claims.ts'
import { id, instant, oneOf } from './columns.ts'
import { people } from './people.ts'

/** Frozen content, stored once under the SHA-256 that names it; the database checks the hash. */
export const frozenBodies = pgTable('frozen_bodies', {
  hash: text().primaryKey(),
  body: text().notNull(),
})

/** A request to review one exact content. */
export const reviewRequests = pgTable(
  'review_requests',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    /** The number the publication would have. */
    revision: integer().notNull(),
    /** The claim's version that was frozen. */
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
    check('review_requests_kind', oneOf(table.kind, publicationKinds)),
    index('review_requests_claim').on(table.claimId, table.requestedAt),
  ],
)

export const decisions = ['approve', 'request_changes'] as const

/** A reviewer's one decision on a request. */
export const reviewDecisions = pgTable(
  'review_decisions',
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .unique()
      .references(() => reviewRequests.id),
    decision: text({ enum: decisions }).notNull(),
    /** The hash the reviewer saw; must be the request's. */
    hash: text().notNull(),
    comment: text(),
    decidedBy: uuid()
      .notNull()
      .references(() => people.id),
    decidedAt: instant().notNull().defaultNow(),
  },
  (table) => [check('review_decisions_decision', oneOf(table.decision, decisions))],
)
