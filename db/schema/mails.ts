import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { mailStates } from '#lib/mail/mail'
import { id, instant, oneOf } from './columns.ts'
import { people } from './people.ts'
import { tips } from './tips.ts'

/**
 * Mail that waits to be sent, or was. It goes to where its reader reads mail when it is sent. Its text leaves once it
 * was sent or given up: it may hold a one-time link.
 */
export const mails = pgTable(
  'mails',
  {
    id: id(),
    personId: uuid().references(() => people.id),
    /** Instead of a person: whoever sent a tip. */
    tipId: uuid().references(() => tips.id),
    subject: text().notNull(),
    body: text(),
    state: text({ enum: mailStates }).notNull().default('queued'),
    /** Begun attempts, also those that a crash ended. */
    attempts: integer().notNull().default(0),
    error: text(),
    createdAt: instant().notNull().defaultNow(),
    /** Not sent any more from then on. */
    expiresAt: instant().notNull(),
    sentAt: instant(),
  },
  (table) => [
    check('mails_state', oneOf(table.state, mailStates)),
    check('mails_to', sql`num_nonnulls(${table.personId}, ${table.tipId}) = 1`),
    index('mails_state').on(table.state, table.createdAt),
  ],
)
