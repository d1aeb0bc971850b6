import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'

/** The append-only log: who did what to which, when. Ids and field names, no content. Written by triggers only. */
export const events = pgTable(
  'events',
  {
    /** The order of the log; never leaves the desk. */
    sequence: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull().defaultNow(),
    /** Null: the installation itself, from the command line. */
    actor: uuid().references(() => people.id),
    act: text().notNull(),
    subject: text().notNull(),
    subjectId: uuid().notNull(),
    claimId: uuid(),
    /** The publication that this work leads to: contributors are counted per revision. */
    revision: integer(),
    fields: text().array(),
    /** Whether the act makes its actor a contributor to the revision. */
    contributes: boolean().notNull().default(false),
  },
  (table) => [
    index('events_claim').on(table.claimId, table.sequence),
    index('events_subject').on(table.subjectId, table.sequence),
    // The whole log, newest first, and what administrators look for in it (lib/events/log-queries.ts).
    index('events_log').on(table.at, table.sequence),
    index('events_actor').on(table.actor, table.at, table.sequence),
    index('events_act').on(table.act, table.at, table.sequence),
    index('events_of').on(table.subject, table.at, table.sequence),
    // A claim's way through the workflow, for how long each stage takes.
    index('events_moves').on(table.act, table.at).where(sql`${table.subject} = 'claim' and ${table.act} <> 'save'`),
    index('events_moves_of_claim')
      .on(table.claimId, table.sequence)
      .where(sql`${table.subject} = 'claim' and ${table.act} <> 'save'`),
  ],
)
