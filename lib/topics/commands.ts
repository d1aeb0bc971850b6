import 'server-only'
import { actingAs } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { topics } from '#db/schema/topics'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { proposeSlug } from '#lib/slug'
import type { TopicInput } from './input.ts'

export async function createTopic(actor: Actor, input: TopicInput): Promise<{ id: string }> {
  requireCan(actor, 'write')
  const slug = input.slug ?? (proposeSlug(input.title) || `topic-${crypto.randomUUID().slice(0, 8)}`)
  return refusingDuplicates('slug_taken', () =>
    actingAs(actor, async (tx) => {
      const [topic] = await tx
        .insert(topics)
        .values({ ...input, slug })
        .returning({ id: topics.id })
      if (!topic) throw new Error('no topic was returned')
      return topic
    }),
  )
}
