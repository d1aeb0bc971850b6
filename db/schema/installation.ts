import { sql } from 'drizzle-orm'
import { boolean, check, pgTable, text } from 'drizzle-orm/pg-core'
import { roles } from '#lib/people/person'
import { instant } from './columns.ts'

/** The one row that says this database is Counterclaim's, and whose. */
export const installation = pgTable(
  'installation',
  {
    id: boolean().primaryKey().default(true),
    name: text().notNull().default('Counterclaim'),
    language: text().notNull().default('en'),
    timeZone: text().notNull().default('UTC'),
    /** Whose role is among these works only with a second factor. */
    secondFactorRoles: text({ enum: roles }).array().notNull().default([]),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('installation_is_one_row', sql`${table.id}`),
    check(
      'installation_second_factor_roles',
      sql`${table.secondFactorRoles} <@ ${sql.raw(`array['${roles.join("', '")}']`)}`,
    ),
  ],
)
