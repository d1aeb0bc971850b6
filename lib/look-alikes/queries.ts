import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { parties, partyNames } from '#db/schema/parties'
import { people } from '#db/schema/people'
import { topics } from '#db/schema/topics'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { lookAlikes } from './look-alike.ts'

type Find = (actor: Actor, names: string[], own: string | null) => Promise<(string | null)[]>

/** Finds for each name the one of somebody else that looks like it; `own` is the id of whose names they are. */
const among =
  (act: 'read_desk' | 'manage_people', others: (own: string | null) => SQL): Find =>
  async (actor, names, own) => {
    requireCan(actor, act)
    const rows = await db().execute<{ name: string }>(others(own))
    return lookAlikes(
      names,
      rows.map(({ name }) => name),
    )
  }

export const likeParties = among(
  'read_desk',
  (own) => sql`
    select text as name from ${partyNames} where party_id is distinct from ${own}::uuid
    union select name from ${parties} where id is distinct from ${own}::uuid`,
)

export const likeTopics = among(
  'read_desk',
  (own) => sql`select title as name from ${topics} where id is distinct from ${own}::uuid`,
)

const named = (own: string | null) => sql`
  select name from ${people} where id is distinct from ${own}::uuid
  union select byline from ${people} where byline is not null and id is distinct from ${own}::uuid`

export const likePeople = among('manage_people', named)

/** A byline of one's own, which shall not pass for a colleague's. */
export const likeColleagues: Find = (actor, names) => among('read_desk', named)(actor, names, actor.id)
