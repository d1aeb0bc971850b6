import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { notificationKinds } from '#lib/notifications/notification'
import { id, instant, oneOf } from './columns.ts'
import { matterChecks, matterColumns } from './matters.ts'
import { people } from './people.ts'

/** What somebody is told. Private to them, so it leaves no event. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: notificationKinds }).notNull(),
    ...matterColumns(),
    /** What happened; who was told of it once is not told again. */
    subject: text().notNull(),
    /** Whose act it was: set by the trigger. Null: nobody's, the installation's. */
    causedBy: uuid().references(() => people.id),
    at: instant().notNull().defaultNow(),
    readAt: instant(),
    /** The mail that told of it, which may be forgotten by now. */
    mailId: uuid(),
  },
  (table) => [
    ...matterChecks('notifications', table),
    check('notifications_kind', oneOf(table.kind, notificationKinds)),
    check('notifications_of_others', sql`${table.personId} <> ${table.causedBy}`),
    unique('notifications_once').on(table.personId, table.kind, table.subject),
    index('notifications_person').on(table.personId, table.at),
    index('notifications_unread').on(table.personId).where(sql`read_at is null`),
  ],
)

/** Whether a kind also comes by mail. A row that is missing: yes. */
export const notificationChoices = pgTable(
  'notification_choices',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: notificationKinds }).notNull(),
    byMail: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind] }),
    check('notification_choices_kind', oneOf(table.kind, notificationKinds)),
  ],
)
