import 'server-only'
import { asc, ilike, or, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { parties } from '#db/schema/parties'
import { people } from '#db/schema/people'
import { sources } from '#db/schema/sources'
import { topics } from '#db/schema/topics'
import { isReadable } from '#lib/fields'
import { wordsOf } from '#lib/matching/words'
import type { Actor } from '#lib/people/person'
import { can, requireCan } from '#lib/permissions'
import { quotedWord } from '#lib/publishing/search-words'
import { findClaims } from './claim-queries.ts'

export type Finding = {
  kind: 'claim' | 'party' | 'topic' | 'source' | 'person'
  id: string
  label: string
  lang?: string
}

const most = 6
/** Of parties, of topics and of sources. */
const mostNamed = 3
const mostWords = 12
const longestWord = 60

/** What of the desk has these words, the last of them perhaps only begun: a few of each kind, as far as the actor may see it. */
export async function find(actor: Actor, typed: string): Promise<Finding[]> {
  requireCan(actor, 'read_desk')
  if (!typed.trim() || !isReadable(typed)) return []
  const words = wordsOf(typed).slice(0, mostWords)
  const isAsked = words.length > 0 && words.every((word) => word.length <= longestWord)
  const [foundClaims, named, foundPeople] = await Promise.all([
    isAsked ? listBegun(actor, words, typed) : [],
    isAsked ? listNamed(words) : [],
    can(actor, 'manage_people') ? listPeople(typed) : [],
  ])
  return [
    ...named.filter(({ kind }) => kind !== 'source'),
    ...foundClaims.map((claim) => ({ kind: 'claim' as const, ...claim })),
    ...named.filter(({ kind }) => kind === 'source'),
    ...foundPeople.map((person) => ({ kind: 'person' as const, ...person })),
  ]
}

type Found = { id: string; label: string; lang: string }

/** Of the claims in work any that have the words, of the published those with them in their sentence; where none begins so, what a search finds. */
async function listBegun(actor: Actor, words: string[], typed: string): Promise<readonly Found[]> {
  const begun = words.map((word, at) => `${quotedWord(word)}${at === words.length - 1 ? ':*' : ''}`)
  const rows = await db().execute<{ id: string }>(sql`
    select claim_id as id from (
      select claim_id, 0 as way, ordinality as at
      from found_desk_claims(${sql.param(begun)}::tsquery[], ${begun.join(' & ')}::tsquery, null, null, null, null, null, null, ${most}) with ordinality
      union all
      select claim_id, 1, ordinality from suggested_claims(${sql.param(words)}::text[], ${most}) with ordinality f (claim_id, ordinality)
    ) found group by claim_id order by min(way), min(at) limit ${most}`)
  const ids = rows.map(({ id }) => id)
  return listSentences(ids.length > 0 ? ids : (await findClaims(actor, typed, anywhere)).ids.slice(0, most))
}

const anywhere = { states: null, topic: null }

const listSentences = async (ids: readonly string[]): Promise<readonly Found[]> =>
  ids.length === 0
    ? []
    : db().execute<Found>(sql`
        select c.id, c.sentence as label, c.language as lang from unnest(${sql.param(ids)}::uuid[]) with ordinality f (id, at)
          join ${claims} c on c.id = f.id order by f.at`)

/** Parties, topics and sources by the beginnings of their names, of any of them, or of their publishers'. */
const listNamed = async (words: string[]): Promise<readonly Finding[]> =>
  db().execute<Finding>(sql`
    with named as materialized (
      select n.sort, n.id, way, at from unnest(array['party', 'topic', 'source']) with ordinality sorts (sort, way)
        cross join lateral desk_names(sorts.sort, ${sql.param(words)}::text[], ${mostNamed}) with ordinality n (sort, id, at))
    select sort as kind, id, coalesce(p.name, t.title, s.title) as label, coalesce(t.language, s.language) as lang
    from named left join ${parties} p using (id) left join ${topics} t using (id) left join ${sources} s using (id)
    order by way, at`)

function listPeople(typed: string) {
  const pattern = `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`
  return db()
    .select({ id: people.id, label: people.name })
    .from(people)
    .where(or(ilike(people.name, pattern), ilike(people.email, pattern)))
    .orderBy(asc(people.name))
    .limit(most)
}
