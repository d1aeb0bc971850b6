import { sql } from 'drizzle-orm'
import { boolean, check, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The one row that says this database is Counterclaim's, and whose. */
export const installation = pgTable(
  'installation',
  {
    id: boolean().primaryKey().default(true),
    name: text().notNull().default('Counterclaim'),
    language: text().notNull().default('en'),
    timeZone: text().notNull().default('UTC'),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [check('installation_is_one_row', sql`${table.id}`)],
)
