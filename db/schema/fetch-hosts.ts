import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { fewestSeconds, mostSeconds, usualSeconds } from '#lib/fetching/robots'
import { instant } from './columns.ts'

/** Of each host whose documents are looked at by the clock: what it asks of programs, and when its next turn is. */
export const fetchHosts = pgTable(
  'fetch_hosts',
  {
    host: text().primaryKey(),
    robots: text().notNull().default(''),
    /** When `robots` was got; null: not yet. */
    fetchedAt: instant(),
    /** Seconds between two requests. */
    pause: integer().notNull().default(usualSeconds),
    /** Whoever asks for a place gets this one, and moves it. */
    nextAt: instant().notNull(),
  },
  (table) => [
    check('fetch_hosts_pause', sql`${table.pause} between ${sql.raw(`${fewestSeconds} and ${mostSeconds}`)}`),
  ],
)
