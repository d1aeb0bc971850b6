import { sql } from 'drizzle-orm'
import { check, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'
import { people } from './people.ts'
import { reviewDecisions } from './reviews.ts'

/** What the newsroom's reviewers look at beside the gates. A point keeps its words; another wording is another point. */
export const checklistPoints = pgTable(
  'checklist_points',
  {
    id: id(),
    text: text().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => people.id),
    addedAt: instant().notNull().defaultNow(),
    retiredBy: uuid().references(() => people.id),
    retiredAt: instant(),
  },
  (table) => [
    check('checklist_points_text', sql`length(trim(${table.text})) > 0`),
    check('checklist_points_retired', sql`(${table.retiredBy} is null) = (${table.retiredAt} is null)`),
  ],
)

/** What a reviewer ticked with their decision. */
export const decisionPoints = pgTable(
  'decision_points',
  {
    decisionId: uuid()
      .notNull()
      .references(() => reviewDecisions.id),
    pointId: uuid()
      .notNull()
      .references(() => checklistPoints.id),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.pointId] })],
)
