import 'server-only'
import { eq } from 'drizzle-orm'
import { db } from '#db/client'
import { claimTopics } from '#db/schema/claims'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { changeClaim, writeTopics } from './commands.ts'
import { type Outcome, oneByOne } from './one-by-one.ts'

export type TopicChange = { add: string | null; remove: string | null }

/** Puts claims into a topic, or takes them out of one. Each is saved upon the version that was shown of it. */
export async function changeTopics(
  actor: Actor,
  versions: ReadonlyMap<string, number>,
  { add, remove }: TopicChange,
): Promise<Outcome[]> {
  requireCan(actor, 'write')
  return oneByOne([...versions.keys()], async (id) => {
    const before = (
      await db().select({ id: claimTopics.topicId }).from(claimTopics).where(eq(claimTopics.claimId, id))
    ).map((topic) => topic.id)
    const after = [...new Set(add ? [...before, add] : before)].filter((topic) => topic !== remove)
    // What is so already makes no version and no contributor.
    if (after.length === before.length && after.every((topic) => before.includes(topic))) return
    await changeClaim(actor, id, versions.get(id) ?? 0, 'write_claim', async (tx) => ({
      parts: () => writeTopics(tx, id, after),
    }))
  })
}
