import 'server-only'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { publicDb } from '#db/client'
import { publicParties, publicTopics } from '#db/schema/public-record'

/** All topics and parties for readers, by name. What is retracted has a page that says so, and no entry. */

const pageSize = 50

export type IndexedTopic = Awaited<ReturnType<typeof listTopicIndex>>['entries'][number]
export type IndexedParty = Awaited<ReturnType<typeof listPartyIndex>>['entries'][number]

const topicEntry = {
  id: publicTopics.topicId,
  slug: publicTopics.slug,
  title: publicTopics.title,
  language: publicTopics.language,
  claims: sql<number>`(select count(*)::int from public_claim_topics c where c.topic_id = public_topics.topic_id)`,
}

/** One page, from the beginning or after the topic that the page before ended with. */
export async function listTopicIndex(after: string | null, size = pageSize) {
  const name = sql`lower(${publicTopics.title})`
  const rows = await publicDb()
    .select(topicEntry)
    .from(publicTopics)
    .where(
      and(
        eq(publicTopics.retracted, false),
        follows(after, sql`select lower(t.title), t.topic_id from public_topics t where t.topic_id`, [
          name,
          publicTopics.topicId,
        ]),
      ),
    )
    .orderBy(asc(name), asc(publicTopics.topicId))
    .limit(size + 1)
  return pageOf(rows, size)
}

const whole = alias(publicParties, 'whole')

/** One page, from the beginning or after the party that the page before ended with. */
export async function listPartyIndex(after: string | null, size = pageSize) {
  const name = sql`lower(${publicParties.name})`
  const rows = await publicDb()
    .select({
      id: publicParties.partyId,
      slug: publicParties.slug,
      name: publicParties.name,
      kind: publicParties.kind,
      /** What it is part of, if that has a page, too. */
      whole: whole.name,
    })
    .from(publicParties)
    .leftJoin(whole, eq(whole.partyId, publicParties.partOf))
    .where(
      and(
        eq(publicParties.retracted, false),
        follows(after, sql`select lower(p.name), p.party_id from public_parties p where p.party_id`, [
          name,
          publicParties.partyId,
        ]),
      ),
    )
    .orderBy(asc(name), asc(publicParties.partyId))
    .limit(size + 1)
  return pageOf(rows, size)
}

/** The topics in which something was published last. */
export async function listLatestTopics(size: number) {
  const latest = sql`(select max(c.published_at) from public_claim_topics c where c.topic_id = public_topics.topic_id)`
  return publicDb()
    .select(topicEntry)
    .from(publicTopics)
    .where(and(eq(publicTopics.retracted, false), sql`${latest} is not null`))
    .orderBy(desc(latest), asc(publicTopics.topicId))
    .limit(size)
}

/** An entry that has gone in the meantime is followed by nothing. */
const follows = (after: string | null, place: SQL, [name, id]: [SQL, SQL | object]) =>
  after === null ? undefined : sql`(${name}, ${id}) > (${place} = ${after})`

function pageOf<T extends { id: string }>(rows: T[], size: number) {
  const entries = rows.slice(0, size)
  return { entries, next: rows.length > size ? (entries.at(-1)?.id ?? null) : null }
}
