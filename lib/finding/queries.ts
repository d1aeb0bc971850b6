import 'server-only'
import { asc, desc, ilike, or } from 'drizzle-orm'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { people } from '#db/schema/people'
import { topics } from '#db/schema/topics'
import { isReadable } from '#lib/fields'
import { listParties } from '#lib/parties/queries'
import type { Actor } from '#lib/people/person'
import { can, requireCan } from '#lib/permissions'
import { listSources } from '#lib/sources/queries'

export type Finding = {
  kind: 'claim' | 'party' | 'topic' | 'source' | 'person'
  id: string
  label: string
  lang?: string
}

const most = 6

/** What of the desk has these words in its name, a few of each kind, as far as the actor may see it. */
export async function find(actor: Actor, words: string): Promise<Finding[]> {
  requireCan(actor, 'read_desk')
  if (!words.trim() || !isReadable(words)) return []
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const [foundClaims, parties, foundTopics, sources, foundPeople] = await Promise.all([
    db()
      .select({ id: claims.id, label: claims.sentence, lang: claims.language })
      .from(claims)
      .where(or(ilike(claims.sentence, pattern), ilike(claims.slug, pattern)))
      .orderBy(desc(claims.savedAt))
      .limit(most),
    listParties(actor, words, most),
    db()
      .select({ id: topics.id, label: topics.title, lang: topics.language })
      .from(topics)
      .where(ilike(topics.title, pattern))
      .orderBy(asc(topics.title))
      .limit(most),
    listSources(actor, words, most),
    can(actor, 'manage_people')
      ? db()
          .select({ id: people.id, label: people.name })
          .from(people)
          .where(or(ilike(people.name, pattern), ilike(people.email, pattern)))
          .orderBy(asc(people.name))
          .limit(most)
      : [],
  ])
  return [
    ...foundClaims.map((claim) => ({ kind: 'claim' as const, ...claim })),
    ...parties.map(({ id, name }) => ({ kind: 'party' as const, id, label: name })),
    ...foundTopics.map((topic) => ({ kind: 'topic' as const, ...topic })),
    ...sources.map(({ id, title, language }) => ({ kind: 'source' as const, id, label: title, lang: language })),
    ...foundPeople.map((person) => ({ kind: 'person' as const, ...person })),
  ]
}
