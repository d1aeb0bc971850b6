import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { topics } from '#db/schema/topics'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

export async function listTopics(actor: Actor) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ id: topics.id, slug: topics.slug, title: topics.title, language: topics.language })
    .from(topics)
    .orderBy(asc(topics.title))
}

/** Every topic with how many claims belong to it. */
export async function listDossiers(actor: Actor) {
  requireCan(actor, 'read_desk')
  return db()
    .select({
      id: topics.id,
      title: topics.title,
      language: topics.language,
      claims: sql<number>`(select count(*)::int from claim_topics c join claims k on k.id = c.claim_id
        where c.topic_id = topics.id and k.state <> 'discarded')`,
    })
    .from(topics)
    .orderBy(asc(topics.title))
}

export async function getTopic(actor: Actor, id: string) {
  requireCan(actor, 'read_desk')
  const [topic] = await db()
    .select({
      id: topics.id,
      slug: topics.slug,
      title: topics.title,
      language: topics.language,
      introduction: topics.introduction,
      version: topics.version,
    })
    .from(topics)
    .where(eq(topics.id, id))
  return topic ?? null
}
