import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { type FormValues, maxCopyLength } from '#lib/working-copies/working-copy'
import { claims } from './claims.ts'
import { instant } from './columns.ts'
import { people } from './people.ts'

/** What somebody typed into a form of the desk and has not saved: theirs alone, also for the database, and in no log. */
export const workingCopies = pgTable(
  'working_copies',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** Names the form: `claim:{id}:text`. */
    form: text().notNull(),
    /** Read from the name of the form. */
    claimId: uuid()
      .generatedAlwaysAs(sql`substring(form from '^claim:([0-9a-f-]{36}):')::uuid`)
      .references(() => claims.id),
    values: jsonb().$type<FormValues>().notNull(),
    /** What stood in the form before anything was typed, and its version. */
    base: jsonb().$type<FormValues>(),
    basedOn: integer(),
    savedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.form] }),
    check('working_copies_form', sql`length(${table.form}) <= 200`),
    check(
      'working_copies_size',
      // PostgreSQL writes JSON with more blanks.
      sql`length(${table.values}::text) <= ${sql.raw(String(2 * maxCopyLength))} and length(${table.base}::text) <= ${sql.raw(String(2 * maxCopyLength))}`,
    ),
    index('working_copies_claim').on(table.claimId),
  ],
).enableRLS()
