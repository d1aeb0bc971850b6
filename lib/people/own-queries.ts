import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { people } from '#db/schema/people'
import { secondFactors } from '#db/schema/second-factors'
import { Refusal } from '#lib/refusal'
import type { Actor } from './person.ts'

/** What a person may know of their own account. */
export async function getOwnAccount(actor: Actor) {
  const [own] = await db()
    .select({
      email: people.email,
      byline: people.byline,
      languages: people.languages,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      hasSecondFactor: sql<boolean>`${secondFactors.confirmedAt} is not null`,
    })
    .from(people)
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(eq(people.id, actor.id))
  if (!own) throw new Refusal('not_found')
  return own
}
