import 'server-only'
import { asc, eq, exists, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicClaimTopics, publicParties, publicTopics } from '#db/schema/public-record'

const mostParties = 200
/** Of how many claims, the newest, the parties are counted. */
const counted = 5000

export type SearchChoices = Awaited<ReturnType<typeof listSearchChoices>>

/** What filters can choose from: all topics of live claims, the languages that they can be read in, and the parties that the newest claims name most. */
export async function listSearchChoices() {
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
    publicDb().execute<{ slug: string; name: string }>(sql`
      select p.slug, p.name from public_parties p join (
        select party_id from public_claim_parties
        where claim_id in (select claim_id from public_words order by published_at desc, claim_id desc limit ${counted})
        group by party_id order by count(*) desc, party_id limit ${mostParties}
      ) named using (party_id) order by p.name`),
    // From one language to the next, however many claims each has.
    publicDb().execute<{ language: string }>(sql`
      with recursive spoken as (
        (select language from public_claim_languages order by language limit 1)
        union all
        select (select l.language from public_claim_languages l where l.language > s.language order by l.language limit 1)
        from spoken s where s.language is not null
      ) select language from spoken where language is not null order by language`),
  ])
  return {
    topics,
    parties: parties.map(({ slug, name }) => ({ slug, name })),
    languages: spoken.map(({ language }) => language),
  }
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
