import 'server-only'
import { and, desc, eq, exists, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { installation } from '#db/schema/installation'
import { people, sessions } from '#db/schema/people'
import { pendingSignIns, secondFactors } from '#db/schema/second-factors'
import type { Actor } from '#lib/people/person'

/** `mustEnrol`: their role calls for a second factor that they have yet to set up; until then they may do nothing else. */
export type SignedIn = { actor: Actor; sessionId: string; mustEnrol: boolean }

/** The person behind a session as they are now: not signed out, not expired, not disabled, with today's role. */
export async function findSignedIn(sessionId: string): Promise<SignedIn | null> {
  const hasFactor = db()
    .select({ one: sql`1` })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, people.id), isNotNull(secondFactors.confirmedAt)))
  const [found] = await db()
    .select({
      actor: { id: people.id, role: people.role, name: people.name },
      mustEnrol: sql<boolean>`${people.role} = any(${installation.secondFactorRoles}) and not ${sessions.vouched} and not ${exists(hasFactor)}`,
      seenLately: sql<boolean>`${sessions.lastSeenAt} > now() - interval '1 minute'`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .crossJoin(installation)
    .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, sql`now()`), isNull(people.disabledAt)))
  if (!found) return null
  if (!found.seenLately) await markSeen(sessionId)
  return { actor: found.actor, sessionId, mustEnrol: found.mustEnrol }
}

/** The same, for all but setting up the second factor. */
export async function findActor(sessionId: string): Promise<Actor | null> {
  const found = await findSignedIn(sessionId)
  return found && !found.mustEnrol ? found.actor : null
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

/** Where somebody is signed in, the latest seen first. */
export async function listOwnSessions(actor: Actor) {
  return db()
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, actor.id), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.lastSeenAt), sessions.id)
}

/** Whose second factor is waited for, as long as it is. */
export async function findPending(id: string): Promise<{ personId: string; email: string } | null> {
  const [pending] = await db()
    .select({ personId: people.id, email: people.email })
    .from(pendingSignIns)
    .innerJoin(people, eq(people.id, pendingSignIns.personId))
    .where(and(eq(pendingSignIns.id, id), gt(pendingSignIns.expiresAt, sql`now()`), isNull(people.disabledAt)))
  return pending ?? null
}
