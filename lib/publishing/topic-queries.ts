import 'server-only'
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicClaimTopics, publicTopics } from '#db/schema/public-record'
import { publicClaims } from '#db/schema/publications'
import { readCursor } from './cursor.ts'
import { listRecordVersions, type Moved } from './naming-queries.ts'
import { listPositions } from './position-queries.ts'
import { listing, newestFirst, pageOf, publishedBefore } from './queries.ts'

export type PublicTopic = NonNullable<Awaited<ReturnType<typeof findTopic>>>

/** A dossier as it was last published itself, or else as its newest claim names it. Null: no live claim knows it. */
export async function getTopic(slug: string): Promise<PublicTopic | Moved | null> {
  return (await findTopic(slug)) ?? findMoved(slug)
}

async function findTopic(slug: string) {
  const [topic] = await publicDb()
    .select()
    .from(publicTopics)
    .where(eq(publicTopics.slug, slug))
    .orderBy(sql`${publicTopics.number} is null`, asc(publicTopics.topicId))
    .limit(1)
  if (!topic) return null
  const versions = await listRecordVersions('topic', topic.topicId)
  return { ...topic, introduction: topic.retracted ? null : topic.introduction, versions }
}

/** A live claim may have been approved when the topic had another address. */
async function findMoved(slug: string): Promise<Moved | null> {
  const [moved] = await publicDb()
    .select({ movedTo: publicTopics.slug })
    .from(publicClaimTopics)
    .innerJoin(publicTopics, eq(publicTopics.topicId, publicClaimTopics.topicId))
    .where(eq(publicClaimTopics.slug, slug))
    .orderBy(desc(publicClaimTopics.publishedAt), asc(publicTopics.topicId))
    .limit(1)
  return moved ?? null
}

export type Dossier = Awaited<ReturnType<typeof listTopicClaims>>

/** One page of a topic's live claims, newest publication first, with all that parties say on them. */
export async function listTopicClaims(topicId: string, cursor: string | null, size = 30) {
  const from = cursor === null ? null : readCursor(cursor)
  if (cursor !== null && !from) return { claims: [], next: null, positions: [] }
  const rows = await publicDb()
    .select(listing)
    .from(publicClaimTopics)
    .innerJoin(publicClaims, eq(publicClaims.claimId, publicClaimTopics.claimId))
    .where(and(eq(publicClaimTopics.topicId, topicId), from ? publishedBefore(from) : undefined))
    .orderBy(...newestFirst)
    .limit(size + 1)
  const page = pageOf(rows, size)
  return { ...page, positions: await listPositions(page.claims.map(({ claimId }) => claimId)) }
}

export type TopicListing = Awaited<ReturnType<typeof listTopics>>['topics'][number]

/** Topics that were published or that live claims belong to, in the order of their ids, after the one that the page before ended with. */
export async function listTopics(after: string | null, size = 100) {
  const rows = await publicDb()
    .select({
      topicId: publicTopics.topicId,
      slug: publicTopics.slug,
      title: publicTopics.title,
      language: publicTopics.language,
      number: publicTopics.number,
      retracted: publicTopics.retracted,
      claims: sql<number>`(select count(*)::int from public_claim_topics c where c.topic_id = public_topics.topic_id)`,
      changedAt: sql<Date>`greatest(
        (select max(c.published_at) from public_claim_topics c where c.topic_id = public_topics.topic_id),
        (select max(r.published_at) from record_publications r where r.subject = 'topic' and r.record_id = public_topics.topic_id))`.mapWith(
        publicClaims.publishedAt,
      ),
    })
    .from(publicTopics)
    .where(after === null ? undefined : gt(publicTopics.topicId, after))
    .orderBy(asc(publicTopics.topicId))
    .limit(size + 1)
  const topics = rows.slice(0, size)
  return { topics, next: rows.length > size ? (topics.at(-1)?.topicId ?? null) : null }
}
