import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { commentMentions, comments } from '#db/schema/comments'
import { matterOf, rowOf } from '#db/schema/matters'
import { people } from '#db/schema/people'
import { readSubject } from '#lib/claims/queries'
import type { Matter } from '#lib/matters/matter'
import { notify } from '#lib/notifications/commands'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { textsAtRecord } from '#lib/records/fields'
import { readStanding, readWorkingRecord } from '#lib/records/queries'
import { Refusal } from '#lib/refusal'
import { readWorkingClaim } from '#lib/revisions/queries'
import { findPassage, type Place, textsAt } from './comment.ts'
import type { CommentInput } from './input.ts'
import { storeMentions } from './mention.ts'
import { readThreadMembers } from './queries.ts'

/** Begins a thread about a claim or another record, or a part or passage of it. @throws Refusal when the passage does not stand there */
export async function addComment(actor: Actor, matter: Matter, input: CommentInput): Promise<{ id: string }> {
  requireCan(actor, 'write')
  const { place, passage, body } = input
  return actingAs(actor, async (tx) => {
    const texts = await readTexts(tx, matter, place)
    if (!texts) throw new Refusal('not_found')
    const quote = passage === null ? null : findPassage(texts, passage)
    if (passage !== null && !quote) throw new Refusal('invalid', { field: 'passage', says: 'passage_not_found' })
    return writeComment(tx, actor, { matter, ...place, ...quote, body })
  })
}

/** The texts that stand at a place now; null when there is none. */
async function readTexts(tx: Transaction, { of, id }: Matter, place: Place): Promise<string[] | null> {
  if (of === 'claim') {
    const claim = await readWorkingClaim(tx, id)
    return claim && textsAt(claim, place)
  }
  const content = await readWorkingRecord(tx, of, id)
  return content && textsAtRecord(content, place)
}

export async function reply(actor: Actor, threadId: string, body: string): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const thread = await requireThread(tx, threadId)
    return writeComment(tx, actor, { matter: matterOf(thread), threadId, body })
  })
}

export async function resolveThread(actor: Actor, threadId: string): Promise<void> {
  await settle(actor, threadId, { resolvedAt: new Date(), resolvedBy: actor.id })
}

export async function reopenThread(actor: Actor, threadId: string): Promise<void> {
  await settle(actor, threadId, { resolvedAt: null, resolvedBy: null })
}

async function settle(actor: Actor, threadId: string, to: { resolvedAt: Date | null; resolvedBy: string | null }) {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const { resolvedAt } = await requireThread(tx, threadId)
    if ((resolvedAt === null) === (to.resolvedAt === null)) throw new Refusal('wrong_state')
    await tx.update(comments).set(to).where(eq(comments.id, threadId))
  })
}

/** Takes one's own words back; that something was said there stays to be seen. */
export async function takeBackComment(actor: Actor, id: string): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const taken = await tx
      .update(comments)
      .set({ body: null, removedAt: new Date() })
      .where(and(eq(comments.id, id), eq(comments.author, actor.id), isNull(comments.removedAt)))
      .returning({ id: comments.id })
    if (taken.length === 0) throw new Refusal('not_found')
  })
}

async function requireThread(tx: Transaction, threadId: string) {
  const [thread] = await tx
    .select({
      claimId: comments.claimId,
      recordSubject: comments.recordSubject,
      recordId: comments.recordId,
      resolvedAt: comments.resolvedAt,
    })
    .from(comments)
    .where(and(eq(comments.id, threadId), isNull(comments.threadId)))
    .for('update')
  if (!thread) throw new Refusal('not_found')
  return thread
}

type Written = Pick<
  typeof comments.$inferInsert,
  'threadId' | 'about' | 'part' | 'exact' | 'prefix' | 'suffix' | 'decisionId' | 'recordDecisionId'
> & {
  matter: Matter
  body: string
}

/** Writes a comment and tells whom it concerns, in a transaction that has looked whether it may. */
export async function writeComment(
  tx: Transaction,
  actor: Actor,
  { matter, ...comment }: Written,
  /** Of the form that it was typed in. */
  field = 'body',
): Promise<{ id: string }> {
  const colleagues = await tx.select({ id: people.id, name: people.name }).from(people).where(isNull(people.disabledAt))
  const { body, mentioned, ambiguous } = storeMentions(comment.body, colleagues)
  if (ambiguous.length > 0) throw new Refusal('invalid', { field, says: 'several_such' })
  const [row] = await tx
    .insert(comments)
    .values({ ...comment, ...rowOf(matter), body, author: actor.id })
    .returning({ id: comments.id })
  if (!row) throw new Error('no comment was returned')
  if (mentioned.length > 0) {
    await tx.insert(commentMentions).values(mentioned.map((personId) => ({ commentId: row.id, personId })))
  }
  const news = { matter, subjectId: row.id }
  await notify(tx, { ...news, to: mentioned, kind: 'mention' })
  // The decision that a comment came with is news of its own.
  if (!comment.decisionId && !comment.recordDecisionId) {
    const concerned = [
      ...(await readWriters(tx, matter)),
      ...(comment.threadId ? await readThreadMembers(tx, comment.threadId) : []),
    ]
    const to = [...new Set(concerned)].filter((person) => !mentioned.includes(person))
    await notify(tx, { ...news, to, kind: 'comment' })
  }
  return row
}

/** Who works on it. */
async function readWriters(tx: Transaction, { of, id }: Matter): Promise<string[]> {
  if (of !== 'claim') return (await readStanding(tx, of, id))?.contributors ?? []
  const claim = await readSubject(tx, id)
  return claim ? [claim.createdBy, ...claim.contributors] : []
}
