import 'server-only'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { people, sessions } from '#db/schema/people'
import { sessionDays } from './session-length.ts'

/**
 * Begins a session, unless the person was disabled or got another password since theirs was verified. The row is locked, so that one
 * of the two comes first.
 */
export async function startSession(
  personId: string,
  verifiedHash: string,
  userAgent: string | null,
): Promise<string | null> {
  return db().transaction(async (tx) => {
    await tx.delete(sessions).where(lt(sessions.expiresAt, sql`now()`))
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, personId), eq(people.passwordHash, verifiedHash), isNull(people.disabledAt)))
      .for('share')
    if (!person) return null
    const [session] = await tx
      .insert(sessions)
      .values({ personId, userAgent, expiresAt: sql`now() + make_interval(days => ${sessionDays})` })
      .returning({ id: sessions.id })
    return session?.id ?? null
  })
}

export async function endSession(id: string): Promise<void> {
  await db().delete(sessions).where(eq(sessions.id, id))
}
