import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { scheduleOutcomes } from '#lib/schedules/schedule'
import { claims } from './claims.ts'
import { id, instant, oneOf } from './columns.ts'
import { people } from './people.ts'
import { reviewRequests } from './reviews.ts'

/** A reviewer's order to publish what was approved at an instant to come. Of a claim at most one is open. */
export const schedules = pgTable(
  'schedules',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    requestId: uuid()
      .notNull()
      .references(() => reviewRequests.id),
    hash: text().notNull(),
    publishAt: instant().notNull(),
    /** In which it was chosen and is shown. */
    timeZone: text().notNull(),
    scheduledBy: uuid()
      .notNull()
      .references(() => people.id),
    scheduledAt: instant().notNull().defaultNow(),
    /** In whose name it is published: who scheduled it, or who took that over. */
    publisher: uuid()
      .notNull()
      .references(() => people.id),
    /** Null while it is open. */
    outcome: text({ enum: scheduleOutcomes }),
    settledAt: instant(),
    /** What was in its way: a refusal's reason; `left`, who would have published it may no longer; an embargo. */
    reason: text(),
  },
  (table) => [
    check('schedules_outcome', oneOf(table.outcome, scheduleOutcomes)),
    check('schedules_settled', sql`(${table.outcome} is null) = (${table.settledAt} is null)`),
    uniqueIndex('schedules_open').on(table.claimId).where(sql`outcome is null`),
    index('schedules_claim').on(table.claimId, table.scheduledAt),
    index('schedules_publisher').on(table.publisher).where(sql`outcome is null`),
  ],
)

/** Before when nothing of a claim is published; without an instant: an earlier one is lifted. The newest counts. */
export const embargoes = pgTable(
  'embargoes',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    until: instant(),
    timeZone: text().notNull(),
    /** For the desk only. */
    reason: text().notNull(),
    setBy: uuid()
      .notNull()
      .references(() => people.id),
    setAt: instant().notNull().defaultNow(),
  },
  (table) => [index('embargoes_claim').on(table.claimId, table.setAt)],
)
