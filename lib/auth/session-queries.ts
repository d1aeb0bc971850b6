import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { people, sessions } from '#db/schema/people'
import type { Actor } from '#lib/people/person'

/** The person behind a session as they are now: not signed out, not expired, not disabled, with today's role. */
export async function findActor(sessionId: string): Promise<Actor | null> {
  const [found] = await db()
    .select({
      id: people.id,
      role: people.role,
      name: people.name,
      seenLately: sql<boolean>`${sessions.lastSeenAt} > now() - interval '1 minute'`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, sql`now()`), isNull(people.disabledAt)))
  if (!found) return null
  const { seenLately, ...actor } = found
  if (!seenLately) await markSeen(sessionId)
  return actor
}

const markSeen = (sessionId: string) =>
  db().update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, sessionId))

/** What a password is checked against; null when nobody active has this address. */
export async function findCredentials(email: string): Promise<{ id: string; passwordHash: string | null } | null> {
  const [person] = await db()
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(and(sql`lower(${people.email}) = lower(${email.trim()})`, isNull(people.disabledAt)))
  return person ?? null
}
