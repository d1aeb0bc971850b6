import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { roles } from '#lib/people/person'
import { instant, version } from './columns.ts'
import { people } from './people.ts'

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
    /** How readers reach the newsroom: an e-mail or a web address. */
    contact: text(),
    version: version(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('installation_name', sql`length(trim(${table.name})) > 0`),
    check('installation_is_one_row', sql`${table.id}`),
    check(
      'installation_second_factor_roles',
      sql`${table.secondFactorRoles} <@ ${sql.raw(`array['${roles.join("', '")}']`)}`,
    ),
  ],
)

/** What each save of the settings changed, and from what: written by a trigger, never changed. */
export const settingsChanges = pgTable('settings_changes', {
  /** The version that the save made. */
  version: integer().primaryKey(),
  at: instant().notNull().defaultNow(),
  /** Null: the command line. */
  actor: uuid().references(() => people.id),
  /** The changed columns only, with their values before and after. */
  before: jsonb().$type<Record<string, unknown>>().notNull(),
  after: jsonb().$type<Record<string, unknown>>().notNull(),
})
