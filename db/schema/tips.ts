import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { tipOutcomes } from '#lib/tips/tip'
import { claims } from './claims.ts'
import { id, instant, oneOf } from './columns.ts'
import { people } from './people.ts'

/** What readers send in: a claim to look into, or what is wrong with one that was published. Written by `hand_in_tip()`. */
export const tips = pgTable(
  'tips',
  {
    id: id(),
    /** The published claim that is said to be wrong; null: a new claim is proposed. */
    aboutId: uuid().references(() => claims.id),
    words: text().notNull(),
    /** Where it was seen. */
    seen: text(),
    why: text(),
    /** Of the form, and of the mail about the outcome. */
    language: text().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    /** The form that it was sent with; none is good twice. */
    formKey: text().notNull().unique(),
    /** A keyed hash of the network that it came from, for a day. */
    network: text(),
    outcome: text({ enum: tipOutcomes }),
    /** Where it went. */
    claimId: uuid().references(() => claims.id),
    /** Why it was declined; whoever sent it reads that. */
    reason: text(),
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
  },
  (table) => [
    check('tips_outcome', oneOf(table.outcome, tipOutcomes)),
    check(
      'tips_settled',
      sql`num_nonnulls(${table.outcome}, ${table.settledBy}, ${table.settledAt}) in (0, 3)
        and (${table.claimId} is not null) = (${table.outcome} is not null and ${table.outcome} <> 'declined')
        and (coalesce(trim(${table.reason}), '') <> '') = (${table.outcome} is not null and ${table.outcome} = 'declined')`,
    ),
    check(
      'tips_length',
      sql`char_length(${table.words}) between 1 and 2000 and char_length(${table.seen}) <= 500 and char_length(${table.why}) <= 3000`,
    ),
    index('tips_received').on(table.receivedAt, table.id),
    index('tips_open').on(table.receivedAt, table.id).where(sql`outcome is null`),
    index('tips_network').on(table.network, table.receivedAt).where(sql`network is not null`),
    index('tips_claim').on(table.claimId),
  ],
)

/** Who sent a tip, as far as they said; goes long before the tip does. */
export const tipSenders = pgTable(
  'tip_senders',
  {
    tipId: uuid()
      .primaryKey()
      .references(() => tips.id),
    name: text(),
    email: text(),
    /** Of the link by which they confirm their address, or have it forgotten. */
    linkSha256: text().unique(),
    confirmedAt: instant(),
    /** When the mail about the outcome was queued. */
    toldAt: instant(),
  },
  (table) => [
    check('tip_senders_length', sql`char_length(${table.name}) <= 100 and char_length(${table.email}) <= 254`),
    index('tip_senders_email').on(sql`lower(${table.email})`).where(sql`email is not null`),
  ],
)
