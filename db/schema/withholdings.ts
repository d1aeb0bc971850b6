import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { withholdableSubjects, withholdingOutcomes } from '#lib/withholdings/withholding'
import { claims } from './claims.ts'
import { id, instant, oneOf } from './columns.ts'
import { people } from './people.ts'

/** A reviewer's request that a kept body leaves, under a court order; another reviewer confirms or refuses it. */
export const withholdingRequests = pgTable(
  'withholding_requests',
  {
    id: id(),
    subject: text({ enum: withholdableSubjects }).notNull(),
    subjectId: uuid().notNull(),
    /** Of a publication: its claim, set by the trigger. */
    claimId: uuid().references(() => claims.id),
    /** Shown to readers in the body's place. */
    reason: text().notNull(),
    /** For the desk only: the order, its court, its number. */
    note: text(),
    /** Other versions that hold some of the same words: these go too, */
    along: uuid().array().notNull().default([]),
    /** and these stay, as both people were told. */
    staying: uuid().array().notNull().default([]),
    requestedBy: uuid()
      .notNull()
      .references(() => people.id),
    requestedAt: instant().notNull().defaultNow(),
    /** Null while it is open. */
    outcome: text({ enum: withholdingOutcomes }),
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
  },
  (table) => [
    check('withholding_requests_subject', oneOf(table.subject, withholdableSubjects)),
    check('withholding_requests_outcome', oneOf(table.outcome, withholdingOutcomes)),
    check('withholding_requests_reason', sql`length(trim(${table.reason})) > 0`),
    check(
      'withholding_requests_settled',
      sql`num_nulls(${table.outcome}, ${table.settledBy}, ${table.settledAt}) in (0, 3)`,
    ),
    uniqueIndex('withholding_requests_open').on(table.subject, table.subjectId).where(sql`outcome is null`),
    index('withholding_requests_claim').on(table.claimId, table.requestedAt),
  ],
)
