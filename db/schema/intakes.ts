import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { intakeMethods, intakeReasons, intakeStates } from '#lib/intakes/intake'
import { sourceNews } from '#lib/sources/source'
import { claims } from './claims.ts'
import { id, instant, oneOf } from './columns.ts'
import { people } from './people.ts'
import { captures, sources } from './sources.ts'
import { citations } from './statements.ts'

/** One attempt to get a source, and what came of it. */
export const intakes = pgTable(
  'intakes',
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    method: text({ enum: intakeMethods }).notNull(),
    reason: text({ enum: intakeReasons }).notNull(),
    /** The address to fetch. */
    url: text(),
    /** The uploaded file: its name, and the blob that keeps it until it is read. */
    fileName: text(),
    blob: text(),
    /** Null: the weekly look. */
    askedBy: uuid().references(() => people.id),
    askedAt: instant().notNull().defaultNow(),
    state: text({ enum: intakeStates }).notNull().default('waiting'),
    /** Why it failed, as a code of the messages, and what that message names. */
    failure: text(),
    details: jsonb().$type<Record<string, string | number>>(),
    captureId: uuid().references(() => captures.id),
    settledAt: instant(),
  },
  (table) => [
    check('intakes_method', oneOf(table.method, intakeMethods)),
    check('intakes_reason', oneOf(table.reason, intakeReasons)),
    check('intakes_state', oneOf(table.state, intakeStates)),
    check(
      'intakes_by_method',
      sql`num_nulls(${table.url}, ${table.blob}) = 1 and (${table.method} = 'fetch') = (${table.url} is not null)`,
    ),
    check('intakes_settled', sql`(${table.state} = 'waiting') = (${table.settledAt} is null)`),
    check('intakes_failure', sql`(${table.state} = 'failed') = (${table.failure} is not null)`),
    check('intakes_capture', sql`(${table.captureId} is not null) = (${table.state} in ('kept', 'unchanged'))`),
    index('intakes_source').on(table.sourceId, table.askedAt),
    index('intakes_waiting_blob').on(table.blob).where(sql`${table.state} = 'waiting'`),
    uniqueIndex('intakes_one_fetch_at_a_time')
      .on(table.sourceId)
      .where(sql`${table.state} = 'waiting' and ${table.method} = 'fetch'`),
  ],
)

/** Whether the words of a citation also stand in a later capture of its source; the one it names goes on proving them. */
export const anchors = pgTable(
  'anchors',
  {
    citationId: uuid()
      .notNull()
      .references(() => citations.id, { onDelete: 'cascade' }),
    captureId: uuid()
      .notNull()
      .references(() => captures.id),
    stands: boolean().notNull(),
    startsAt: integer(),
    endsAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.citationId, table.captureId] }),
    check(
      'anchors_place',
      sql`num_nulls(${table.startsAt}, ${table.endsAt}) = case when ${table.stands} then 0 else 2 end`,
    ),
  ],
)

/** What became of a source that a claim relies on: work for the desk until somebody has looked at it. */
export const sourceChanges = pgTable(
  'source_changes',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    news: text({ enum: sourceNews }).notNull(),
    intakeId: uuid()
      .notNull()
      .references(() => intakes.id),
    /** The capture that it was another in; null when there was none to compare with, and of what vanished. */
    beforeId: uuid().references(() => captures.id),
    at: instant().notNull().defaultNow(),
    /** Null although it is settled: a later look found all as it was. */
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
  },
  (table) => [
    check('source_changes_news', oneOf(table.news, sourceNews)),
    check('source_changes_settled', sql`${table.settledBy} is null or ${table.settledAt} is not null`),
    uniqueIndex('source_changes_open')
      .on(table.claimId, table.sourceId, table.news)
      .where(sql`${table.settledAt} is null`),
    index('source_changes_source').on(table.sourceId),
  ],
)
