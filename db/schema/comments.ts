import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { commentTargets } from '#lib/comments/comment'
import { id, instant, oneOf } from './columns.ts'
import { matterChecks, matterColumns } from './matters.ts'
import { people } from './people.ts'
import { recordDecisionRows } from './records.ts'
import { reviewDecisions } from './reviews.ts'

/** What the desk says about a claim or another record among itself. Outlives edits and revisions, and makes nobody a contributor. */
export const comments = pgTable(
  'comments',
  {
    id: id(),
    ...matterColumns(),
    /** The comment that it answers; a thread begins with one that answers none. */
    threadId: uuid().references((): AnyPgColumn => comments.id),
    about: text({ enum: commentTargets }).notNull().default('whole'),
    /** The name of the field, or the id of the statement or citation, which may be gone by now. */
    part: text(),
    /** The passage that it is about, as it stood then: W3C TextQuoteSelector. */
    exact: text(),
    prefix: text(),
    suffix: text(),
    /** Null once its author took it back. People are mentioned by id: @{id}. */
    body: text(),
    author: uuid()
      .notNull()
      .references(() => people.id),
    at: instant().notNull().defaultNow(),
    removedAt: instant(),
    resolvedBy: uuid().references(() => people.id),
    resolvedAt: instant(),
    /** The request for changes that it came with. */
    decisionId: uuid()
      .unique()
      .references(() => reviewDecisions.id),
    recordDecisionId: uuid()
      .unique()
      .references(() => recordDecisionRows.id),
  },
  (table) => [
    ...matterChecks('comments', table),
    check('comments_about', oneOf(table.about, commentTargets)),
    check('comments_part', sql`(${table.about} = 'whole') = (${table.part} is null)`),
    check('comments_passage', sql`num_nulls(${table.exact}, ${table.prefix}, ${table.suffix}) in (0, 3)`),
    check(
      'comments_reply',
      sql`${table.threadId} is null or num_nonnulls(${table.part}, ${table.exact}, ${table.resolvedAt}, ${table.decisionId}, ${table.recordDecisionId}) = 0`,
    ),
    check('comments_removed', sql`(${table.body} is null) = (${table.removedAt} is not null)`),
    check('comments_resolved', sql`(${table.resolvedBy} is null) = (${table.resolvedAt} is null)`),
    index('comments_claim').on(table.claimId, table.at),
    index('comments_record').on(table.recordId, table.at),
    index('comments_thread').on(table.threadId),
  ],
)

export const commentMentions = pgTable(
  'comment_mentions',
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.personId] })],
)
