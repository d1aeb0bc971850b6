import { date, index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { claims } from './claims.ts'
import { instant } from './columns.ts'
import { people } from './people.ts'

/**
 * Whose turn a claim is while it stays in its state, and until when. Leaving the state ends it (a trigger). The guard
 * refuses who could not do that turn; assigning makes nobody a contributor.
 */
export const assignments = pgTable(
  'assignments',
  {
    claimId: uuid()
      .primaryKey()
      .references(() => claims.id),
    /** Null: nobody in particular, by that day. */
    assignee: uuid().references(() => people.id),
    dueOn: date({ mode: 'string' }),
    assignedBy: uuid()
      .notNull()
      .references(() => people.id),
    assignedAt: instant().notNull().defaultNow(),
  },
  (table) => [index('assignments_assignee').on(table.assignee), index('assignments_due').on(table.dueOn)],
)
