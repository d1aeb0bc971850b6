import 'server-only'
import { inArray } from 'drizzle-orm'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { assign } from '#lib/assignments/commands'
import type { AssignmentChange } from '#lib/assignments/input'
import type { Outcome } from '#lib/claims/one-by-one'
import { changeTopics } from '#lib/claims/topic-commands'
import type { Actor } from '#lib/people/person'
import type { RefusalReason } from '#lib/refusal'
import type { BulkInput } from './input.ts'

/** What was asked of a claim and not done, and why. */
export type Undone = { sentence: string; part: 'topics' | 'assignment'; reason: RefusalReason }

/**
 * Changes many claims, each by itself, and tells what could not be done with which.
 * @throws Refusal when there is only one claim and nothing was done with it
 */
export async function changeMany(actor: Actor, input: BulkInput): Promise<{ done: number; undone: Undone[] }> {
  const { addTopic: add, removeTopic: remove } = input
  const versions = new Map(input.claims.map((id) => [id, input.versions[id] ?? 0]))
  const change = assignmentOf(input)
  const topics = add || remove ? await changeTopics(actor, versions, { add, remove }) : []
  const assigned = Object.keys(change).length > 0 ? await assign(actor, input.claims, change) : []
  const refusals = [...topics, ...assigned].flatMap(({ refused }) => refused ?? [])
  if (versions.size === 1 && refusals[0] && refusals.length === topics.length + assigned.length) throw refusals[0]
  const sentences = await readSentences(input.claims)
  const undone = (part: Undone['part'], outcomes: Outcome[]) =>
    outcomes.flatMap(({ id, refused }) =>
      refused ? [{ part, reason: refused.reason, sentence: sentences.get(id) ?? id }] : [],
    )
  const isDone = (id: string) => ![...topics, ...assigned].some((each) => each.id === id && each.refused)
  return {
    done: [...new Set(input.claims)].filter(isDone).length,
    undone: [...undone('topics', topics), ...undone('assignment', assigned)],
  }
}

function assignmentOf({ assignee, dueOn, noDueDay }: BulkInput): AssignmentChange {
  return {
    ...(assignee && { assignee: assignee === 'nobody' ? null : assignee }),
    ...((dueOn || noDueDay) && { dueOn }),
  }
}

async function readSentences(ids: string[]): Promise<Map<string, string>> {
  const rows = await db()
    .select({ id: claims.id, sentence: claims.sentence })
    .from(claims)
    .where(inArray(claims.id, ids))
  return new Map(rows.map((row) => [row.id, row.sentence]))
}
