import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { topics } from '#db/schema/topics'
import { requireCurrent } from '#lib/events/queries'
import { foldName } from '#lib/parties/party'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import { freeSlug, listSegment, proposeSlug } from '#lib/slug'
import type { TopicInput } from './input.ts'

export async function createTopic(actor: Actor, input: TopicInput): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return refusingDuplicates('slug_taken', () =>
    actingAs(actor, async (tx) => {
      const stem = proposeSlug(input.title) || `topic-${crypto.randomUUID().slice(0, 8)}`
      const slug =
        input.slug ?? (await freeSlug(stem, (each) => each === listSegment || isSlugOfAnother(tx, each, input.title)))
      const [topic] = await tx
        .insert(topics)
        .values({ ...input, slug })
        .returning({ id: topics.id })
      if (!topic) throw new Error('no topic was returned')
      return topic
    }),
  )
}

/** The same title in the same address is most likely the same topic once more, and stays refused. */
async function isSlugOfAnother(tx: Transaction, slug: string, title: string): Promise<boolean> {
  const [standing] = await tx.select({ title: topics.title }).from(topics).where(eq(topics.slug, slug))
  return standing !== undefined && foldName(standing.title) !== foldName(title)
}

/** Saves the working state of a topic; what was published of it stays. */
export async function saveTopic(actor: Actor, id: string, basedOn: number, input: TopicInput): Promise<void> {
  requireCan(actor, 'write')
  await refusingDuplicates('slug_taken', () =>
    actingAs(actor, async (tx) => {
      const [standing] = await tx
        .select({ version: topics.version, slug: topics.slug })
        .from(topics)
        .where(eq(topics.id, id))
        .for('update')
      if (!standing) throw new Refusal('not_found')
      await requireCurrent(tx, id, standing.version, basedOn)
      await tx
        .update(topics)
        .set({ ...input, slug: input.slug ?? standing.slug, version: basedOn + 1 })
        .where(eq(topics.id, id))
    }),
  )
}
