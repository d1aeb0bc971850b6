import 'server-only'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { passwordLinks, people } from '#db/schema/people'
import { requireCan } from '#lib/permissions'
import { sha256 } from '#lib/sha256'
import type { Actor } from './person.ts'

/** Everybody who may or might sign in, for admins. */
export async function listPeople(actor: Actor) {
  requireCan(actor, 'manage_people')
  return db()
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      role: people.role,
      disabledAt: people.disabledAt,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
    })
    .from(people)
    .orderBy(asc(people.name), asc(people.id))
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
