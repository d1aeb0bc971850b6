import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { claimStates, queueStates, reservedSlugs, verdicts } from '#lib/claims/claim'
import { waivableGates } from '#lib/claims/gates'
import { claimRelationKinds } from '#lib/relations/relation'
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
    /** What would change the verdict. */
    wouldChange: text(),
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
    index('claims_open_words')
      .using('gin', sql`match_words_of(${table.sentence})`)
      .where(oneOf(table.state, queueStates)),
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

/** Whom a claim accuses. */
export const accusedParties = pgTable(
  'accused_parties',
  {
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.partyId] })],
)

/** Right of reply: each time an accused party was asked, until when it could answer, and what became of it. */
export const replyRequests = pgTable(
  'reply_requests',
  {
    id: id(),
    claimId: uuid().notNull(),
    partyId: uuid().notNull(),
    askedOn: text().notNull(),
    askedEarliest: worldDate.earliest().notNull(),
    askedVia: text().notNull(),
    /** The last day on which an answer was waited for. */
    replyBy: date({ mode: 'string' }),
    answered: boolean().notNull().default(false),
    answeredOn: text(),
    outcome: text(),
  },
  (table) => [
    foreignKey({
      name: 'reply_requests_accused',
      columns: [table.claimId, table.partyId],
      foreignColumns: [accusedParties.claimId, accusedParties.partyId],
    }),
    check('reply_requests_answered', sql`${table.answered} or ${table.answeredOn} is null`),
    index('reply_requests_accused').on(table.claimId, table.partyId),
  ],
)

/** How a claim stands to another one. A pair of claims has one relation, told by one of them. */
export const claimRelations = pgTable(
  'claim_relations',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    relation: text({ enum: claimRelationKinds }).notNull(),
    relatedId: uuid()
      .notNull()
      .references(() => claims.id),
  },
  (table) => [
    check('claim_relations_relation', oneOf(table.relation, claimRelationKinds)),
    check('claim_relations_not_to_itself', sql`${table.relatedId} <> ${table.claimId}`),
    uniqueIndex('claim_relations_pair').on(
      sql`least(${table.claimId}, ${table.relatedId})`,
      sql`greatest(${table.claimId}, ${table.relatedId})`,
    ),
    index('claim_relations_claim').on(table.claimId),
    index('claim_relations_related').on(table.relatedId),
  ],
)

/** A draft that was discarded because another claim says the same: which one. */
export const claimDoubles = pgTable(
  'claim_doubles',
  {
    claimId: uuid()
      .primaryKey()
      .references(() => claims.id),
    ofId: uuid()
      .notNull()
      .references(() => claims.id),
  },
  (table) => [
    check('claim_doubles_not_of_itself', sql`${table.ofId} <> ${table.claimId}`),
    index('claim_doubles_of').on(table.ofId),
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

/** Who contributed to the working revision: a projection of the events for lists, kept by triggers. */
export const openContributors = pgTable(
  'open_contributors',
  {
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.claimId] }),
    index('open_contributors_claim').on(table.claimId),
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
