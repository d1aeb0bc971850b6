import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { claimStates, queueStates, reservedSlugs, verdicts } from '#lib/claims/claim'
import { waivableGates } from '#lib/claims/gates'
import { id, instant, oneOf, version, worldDate } from './columns.ts'
import { parties } from './parties.ts'
import { people } from './people.ts'
import { topics } from './topics.ts'

/** The working revision of a claim. What the public sees is in `publications`. */
export const claims = pgTable(
  'claims',
  {
    id: id(),
    slug: text().notNull().unique(),
    state: text({ enum: claimStates }).notNull().default('draft'),
    language: text().notNull(),
    sentence: text().notNull(),
    context: text(),
    firstMade: text(),
    firstMadeEarliest: worldDate.earliest(),
    firstMadeLatest: worldDate.latest(),
    verdict: text({ enum: verdicts }),
    finding: text(),
    rationale: text(),
    recheckOn: date({ mode: 'string' }),
    version: version(),
    /** The request for review that is open or approved; the trigger sees that it is this claim's. */
    requestId: uuid(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull().defaultNow(),
    /** Who saved last, and when: set by the trigger. */
    savedBy: uuid()
      .notNull()
      .references(() => people.id),
    savedAt: instant().notNull().defaultNow(),
    /** Since when the claim is in its state: set by the trigger. */
    stateSince: instant().notNull().defaultNow(),
  },
  (table) => [
    check('claims_state', oneOf(table.state, claimStates)),
    check('claims_verdict', oneOf(table.verdict, verdicts)),
    check('claims_slug', sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${table.slug}) <= 100`),
    check('claims_slug_is_free', sql`not ${oneOf(table.slug, reservedSlugs)}`),
    // What lists of the desk are ordered by (lib/queue/queries.ts).
    index('claims_queue').on(table.state, table.stateSince, table.id),
    index('claims_open').on(table.stateSince, table.id).where(oneOf(table.state, queueStates)),
    index('claims_changed').on(table.savedAt, table.id),
    index('claims_recheck').on(table.recheckOn, table.id).where(sql`${table.state} = 'published'`),
  ],
)

export const claimTopics = pgTable(
  'claim_topics',
  {
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    topicId: uuid()
      .notNull()
      .references(() => topics.id),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.topicId] }), index('claim_topics_topic').on(table.topicId)],
)

/** Whom a claim accuses, and the record of having asked them. */
export const accusedParties = pgTable(
  'accused_parties',
  {
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    askedOn: text(),
    askedVia: text(),
    outcome: text(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.partyId] }),
    check('accused_parties_asked', sql`(${table.askedOn} is null) = (${table.askedVia} is null)`),
  ],
)

/** A gate that could not be met, with the reason that is published. */
export const gateWaivers = pgTable(
  'gate_waivers',
  {
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    gate: text({ enum: waivableGates }).notNull(),
    reason: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.gate] }),
    check('gate_waivers_gate', oneOf(table.gate, waivableGates)),
    check('gate_waivers_reason', sql`length(trim(${table.reason})) > 0`),
  ],
)

/** The workflow, as in lib/claims/workflow.ts; the rows are in the migration. */
export const claimTransitions = pgTable(
  'claim_transitions',
  {
    fromState: text({ enum: claimStates }).notNull(),
    act: text().notNull(),
    toState: text({ enum: claimStates }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.fromState, table.act, table.toState] })],
)
