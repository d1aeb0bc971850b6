import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { roles } from '#lib/people/person'
import { id, instant, oneOf } from './columns.ts'

export const people = pgTable(
  'people',
  {
    id: id(),
    email: text().notNull(),
    /** Internal; never leaves the desk. */
    name: text().notNull(),
    /** What the public may see where an author is named: chosen by the person; null names nobody. */
    byline: text(),
    role: text({ enum: roles }).notNull(),
    /** Those that they read well enough to judge a translation. */
    languages: text().array().notNull().default([]),
    /** argon2id in PHC form; null until the one-time link is used. */
    passwordHash: text(),
    disabledAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('people_email').on(sql`lower(${table.email})`),
    check('people_role', oneOf(table.role, roles)),
    check('people_byline', sql`length(trim(${table.byline})) > 0`),
  ],
)

/** A row behind every signed-in browser; without it the token is worth nothing. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    userAgent: text(),
    /** The provider of the identity says that it asked for a second factor, so ours isn't asked for. */
    vouched: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('sessions_person').on(table.personId)],
)

/** One-time links to set a password; only the token's hash is kept. */
export const passwordLinks = pgTable('password_links', {
  id: id(),
  personId: uuid()
    .notNull()
    .references(() => people.id),
  tokenSha256: text().notNull().unique(),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

/** Sign-in attempts, counted per account and per address. Both are kept as keyed hashes. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    id: id(),
    account: text().notNull(),
    address: text().notNull(),
    succeeded: text({ enum: ['yes', 'no'] }).notNull(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    index('sign_in_attempts_account').on(table.account, table.at),
    index('sign_in_attempts_address').on(table.address, table.at),
  ],
)
