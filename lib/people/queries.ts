import 'server-only'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { identities } from '#db/schema/identities'
import { passwordLinks, people } from '#db/schema/people'
import { secondFactors } from '#db/schema/second-factors'
import { isId } from '#lib/fields'
import { requireCan } from '#lib/permissions'
import { sha256 } from '#lib/sha256'
import type { Actor } from './person.ts'

const listed = {
  id: people.id,
  email: people.email,
  name: people.name,
  role: people.role,
  disabledAt: people.disabledAt,
  languages: people.languages,
  hasPassword: sql<boolean>`${people.passwordHash} is not null`,
  hasSecondFactor: sql<boolean>`exists (select from ${secondFactors} f where f.person_id = ${people.id} and f.confirmed_at is not null)`,
  hasIdentity: sql<boolean>`exists (select from ${identities} i where i.person_id = ${people.id})`,
}

/** Everybody who may or might sign in, for admins. */
export async function listPeople(actor: Actor) {
  requireCan(actor, 'manage_people')
  return db().select(listed).from(people).orderBy(asc(people.name), asc(people.id))
}

export async function getPerson(actor: Actor, id: string) {
  requireCan(actor, 'manage_people')
  if (!isId(id)) return null
  const [person] = await db().select(listed).from(people).where(eq(people.id, id))
  return person ?? null
}

/** For the command line. */
export async function findPersonByEmail(email: string) {
  const [person] = await db().select(listed).from(people).where(sql`lower(${people.email}) = lower(${email})`)
  return person ?? null
}

/** Whose link this is, as long as it is good. */
export async function findLinkHolder(token: string): Promise<{ id: string; email: string; name: string } | null> {
  const [holder] = await db()
    .select({ id: people.id, email: people.email, name: people.name })
    .from(passwordLinks)
    .innerJoin(people, eq(people.id, passwordLinks.personId))
    .where(
      and(
        eq(passwordLinks.tokenSha256, sha256(token)),
        isNull(passwordLinks.usedAt),
        gt(passwordLinks.expiresAt, sql`now()`),
        isNull(people.disabledAt),
      ),
    )
  return holder ?? null
}
