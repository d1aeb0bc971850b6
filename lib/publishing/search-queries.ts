import 'server-only'
import { and, asc, desc, eq, exists, gte, isNotNull, lt, or, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import { publicDb } from '#db/client'
import { installation } from '#db/schema/installation'
import {
  publicClaimParties,
  publicClaimTopics,
  publicParties,
  publicTopics,
  publicTranslations,
} from '#db/schema/public-record'
import { publicClaims } from '#db/schema/publications'
import { readCursor } from './cursor.ts'
import { listing, newestFirst, pageOf, pageSize, publishedBefore } from './queries.ts'
import type { SearchFilters } from './search.ts'

/** One page of the live claims that all filters let through, newest publication first. A cursor that nobody gave finds none. */
export async function searchClaims(filters: SearchFilters, cursor: string | null, size = pageSize) {
  const place = cursor === null ? null : readCursor(cursor)
  if (cursor !== null && !place) return { claims: [], next: null }
  const rows = await publicDb()
    .select(listing)
    .from(publicClaims)
    .where(and(place ? publishedBefore(place) : undefined, ...narrowedBy(filters)))
    .orderBy(...newestFirst)
    .limit(size + 1)
  return pageOf(rows, size)
}

const narrowedBy = ({ words, verdict, topic, party, language, from, to }: SearchFilters) => [
  words === null ? undefined : sql`${publicClaims.words} @@ ${lookedFor(words)}`,
  // What is no finding now is found by none.
  verdict === null
    ? undefined
    : and(eq(publicClaims.verdict, verdict), eq(publicClaims.suspended, false), eq(publicClaims.retracted, false)),
  topic === null ? undefined : exists(inTopic(topic)),
  party === null ? undefined : exists(naming(party)),
  // What is withheld tells no language of its own.
  language === null
    ? undefined
    : and(eq(publicClaims.withheld, false), or(eq(publicClaims.language, language), exists(translatedInto(language)))),
  from === null ? undefined : gte(publicClaims.publishedAt, begins(from, 0)),
  to === null ? undefined : lt(publicClaims.publishedAt, begins(to, 1)),
]

/**
 * All words, each also as the beginning of a longer one ("drone" finds "drones"); a phrase in quotation marks word by
 * word, and without what stands behind a minus.
 */
const lookedFor = (words: string) => sql`regexp_replace(
    websearch_to_tsquery('pg_catalog.simple', fold_words(${words}))::text,
    ${"(?<=^|[&|(] )('(?:[^']|''){3,}')(?! <)"}, ${'\\1:*'}, 'g')::tsquery`

const liveTranslation = and(
  eq(publicTranslations.claimId, publicClaims.claimId),
  eq(publicTranslations.number, publicClaims.number),
)

const translatedInto = (language: string) =>
  publicDb()
    .select({ found: sql`1` })
    .from(publicTranslations)
    .where(and(liveTranslation, eq(publicTranslations.language, language)))

const inTopic = (slug: string) =>
  publicDb()
    .select({ found: sql`1` })
    .from(publicClaimTopics)
    .innerJoin(publicTopics, eq(publicTopics.topicId, publicClaimTopics.topicId))
    .where(and(eq(publicTopics.slug, slug), eq(publicClaimTopics.claimId, publicClaims.claimId)))

const naming = (slug: string) =>
  publicDb()
    .select({ found: sql`1` })
    .from(publicClaimParties)
    .innerJoin(publicParties, eq(publicParties.partyId, publicClaimParties.partyId))
    .where(and(eq(publicParties.slug, slug), eq(publicClaimParties.claimId, publicClaims.claimId)))

const begins = (day: string, after: number) =>
  sql`((${day}::date + ${after}::integer)::timestamp at time zone (select ${installation.timeZone} from ${installation}))`

const mostParties = 200

export type SearchChoices = Awaited<ReturnType<typeof listSearchChoices>>

/** What filters can choose from: all topics of live claims, the languages that they can be read in, and the parties that most of them name. */
export async function listSearchChoices() {
  const ofClaims = publicDb()
    .select({ partyId: publicClaimParties.partyId })
    .from(publicClaimParties)
    .groupBy(publicClaimParties.partyId)
    .orderBy(desc(sql`count(*)`))
    .limit(mostParties)
    .as('named')
  const [topics, parties, spoken] = await Promise.all([
    publicDb()
      .select({ slug: publicTopics.slug, title: publicTopics.title, language: publicTopics.language })
      .from(publicTopics)
      .where(
        exists(
          publicDb()
            .select({ found: sql`1` })
            .from(publicClaimTopics)
            .where(eq(publicClaimTopics.topicId, publicTopics.topicId)),
        ),
      )
      .orderBy(asc(publicTopics.title)),
    publicDb()
      .select({ slug: publicParties.slug, name: publicParties.name })
      .from(publicParties)
      .innerJoin(ofClaims, eq(ofClaims.partyId, publicParties.partyId))
      .orderBy(asc(publicParties.name)),
    union(
      publicDb().select({ language: publicClaims.language }).from(publicClaims).where(isNotNull(publicClaims.sentence)),
      publicDb()
        .select({ language: publicTranslations.language })
        .from(publicTranslations)
        .innerJoin(publicClaims, liveTranslation),
    ).orderBy(sql`language`),
  ])
  return { topics, parties, languages: spoken.map(({ language }) => language) }
}

/** What a topic or a party is called that a filter names by its slug; null: nothing public is called so. */
export async function getChosenTopic(slug: string) {
  const [topic] = await publicDb()
    .select({ slug: publicTopics.slug, title: publicTopics.title, language: publicTopics.language })
    .from(publicTopics)
    .where(eq(publicTopics.slug, slug))
  return topic ?? null
}

export async function getChosenParty(slug: string) {
  const [party] = await publicDb()
    .select({ slug: publicParties.slug, name: publicParties.name })
    .from(publicParties)
    .where(eq(publicParties.slug, slug))
  return party ?? null
}
