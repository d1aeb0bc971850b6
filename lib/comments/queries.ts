import 'server-only'
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Executor } from '#db/client'
import { commentMentions, comments } from '#db/schema/comments'
import { isAbout } from '#db/schema/matters'
import { people } from '#db/schema/people'
import type { Matter } from '#lib/matters/matter'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

export type Thread = Awaited<ReturnType<typeof listThreads>>[number]
export type Comment = Thread['comments'][number]

/** What was said about a matter, in threads, the oldest first. */
export async function listThreads(actor: Actor, matter: Matter) {
  requireCan(actor, 'read_desk')
  const resolver = alias(people, 'resolver')
  const rows = await db()
    .select({
      id: comments.id,
      threadId: comments.threadId,
      about: comments.about,
      part: comments.part,
      exact: comments.exact,
      body: comments.body,
      author: comments.author,
      by: people.name,
      at: comments.at,
      resolvedBy: resolver.name,
      resolvedAt: comments.resolvedAt,
      cameWithDecision: sql<boolean>`num_nonnulls(${comments.decisionId}, ${comments.recordDecisionId}) > 0`,
      /** Names by id, of the people whom it mentions. */
      mentions: sql<Record<string, string>>`coalesce((
        select json_object_agg(p.id, p.name) from ${commentMentions} m join ${people} p on p.id = m.person_id
        where m.comment_id = comments.id), '{}')`,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.author))
    .leftJoin(resolver, eq(resolver.id, comments.resolvedBy))
    .where(isAbout(comments, matter))
    .orderBy(asc(comments.at), asc(comments.id))
  const replies = Map.groupBy(rows, (row) => row.threadId ?? row.id)
  return rows
    .filter((row) => row.threadId === null)
    .map(({ id, about, part, exact, resolvedBy, resolvedAt }) => ({
      id,
      about,
      part,
      exact,
      resolvedBy,
      resolvedAt,
      comments: (replies.get(id) ?? []).map(({ id, body, author, by, at, cameWithDecision, mentions }) => ({
        id,
        body,
        by,
        at,
        mentions,
        cameWithDecision,
        isMine: author === actor.id,
      })),
    }))
}

/** Who said something in a thread. */
export async function readThreadMembers(executor: Executor, threadId: string): Promise<string[]> {
  const rows = await executor
    .selectDistinct({ id: comments.author })
    .from(comments)
    .where(or(eq(comments.id, threadId), eq(comments.threadId, threadId)))
  return rows.map((row) => row.id)
}

/** Whether somebody's own open comments say already what to change. */
export async function hasOpenComments(executor: Executor, matter: Matter, author: string): Promise<boolean> {
  const [open] = await executor
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        isAbout(comments, matter),
        eq(comments.author, author),
        isNull(comments.threadId),
        isNull(comments.removedAt),
        isNull(comments.resolvedAt),
      ),
    )
    .limit(1)
  return open !== undefined
}

/** Whom one can mention. */
export async function listColleagues(actor: Actor) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name), asc(people.id))
}
