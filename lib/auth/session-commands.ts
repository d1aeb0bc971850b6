import 'server-only'
import { and, eq, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm'
import { actingAs, db, type Transaction } from '#db/client'
import { people, sessions } from '#db/schema/people'
import { pendingSignIns, secondFactors } from '#db/schema/second-factors'
import type { Actor } from '#lib/people/person'
import { Refusal } from '#lib/refusal'
import { spendCode } from '#lib/second-factors/code-commands'
import { pendingMinutes, sessionDays } from './session-length.ts'

/** How somebody showed who they are: their password, by the hash that it was checked against, or an identity elsewhere. */
export type Proof = { passwordHash: string } | { vouched: boolean }

export type Admission = { personId: string } & ({ sessionId: string } | { pendingId: string })

/**
 * Begins a session, or where a second factor is still to come only the wait for it. Null when the person was disabled or got another
 * password since theirs was verified: the row is locked, so that one of the two comes first.
 */
export async function admit(personId: string, proof: Proof, userAgent: string | null): Promise<Admission | null> {
  return db().transaction(async (tx) => {
    await forgetExpired(tx)
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(people.id, personId),
          isNull(people.disabledAt),
          'passwordHash' in proof ? eq(people.passwordHash, proof.passwordHash) : undefined,
        ),
      )
      .for('share')
    if (!person) return null
    const vouched = 'vouched' in proof && proof.vouched
    if (!vouched && (await hasSecondFactor(tx, personId))) return { personId, pendingId: await wait(tx, personId) }
    return { personId, sessionId: await begin(tx, personId, { vouched, userAgent }) }
  })
}

/**
 * Begins the session that waited for the second factor.
 * @throws Refusal `invalid` when the code is wrong or was used; the wait goes on. `not_found` when nobody waits any more
 */
export async function admitWithCode(
  { id, personId }: { id: string; personId: string },
  code: string,
  userAgent: string | null,
): Promise<string> {
  return actingAs({ id: personId }, async (tx) => {
    const waited = await tx
      .delete(pendingSignIns)
      .where(and(eq(pendingSignIns.id, id), eq(pendingSignIns.personId, personId)))
      .returning({ id: pendingSignIns.id })
    if (waited.length === 0) throw new Refusal('not_found')
    if (!(await spendCode(tx, personId, code))) {
      throw new Refusal('invalid', { field: 'code', says: 'wrong_code' })
    }
    return begin(tx, personId, { vouched: false, userAgent })
  })
}

async function hasSecondFactor(tx: Transaction, personId: string) {
  const found = await tx
    .select({ personId: secondFactors.personId })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt)))
  return found.length > 0
}

async function begin(tx: Transaction, personId: string, session: { vouched: boolean; userAgent: string | null }) {
  const [begun] = await tx
    .insert(sessions)
    .values({ personId, ...session, expiresAt: sql`now() + make_interval(days => ${sessionDays})` })
    .returning({ id: sessions.id })
  if (!begun) throw new Error('no session was returned')
  return begun.id
}

async function wait(tx: Transaction, personId: string) {
  const [pending] = await tx
    .insert(pendingSignIns)
    .values({ personId, expiresAt: sql`now() + make_interval(mins => ${pendingMinutes})` })
    .returning({ id: pendingSignIns.id })
  if (!pending) throw new Error('no wait was returned')
  return pending.id
}

async function forgetExpired(tx: Transaction) {
  await tx.delete(sessions).where(lt(sessions.expiresAt, sql`now()`))
  await tx.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, sql`now()`))
}

export async function endSession(id: string): Promise<void> {
  await db().delete(sessions).where(eq(sessions.id, id))
}

/** @throws Refusal `not_found`, also when it is somebody else's */
export async function endOwnSession(actor: Actor, id: string): Promise<void> {
  const ended = await db()
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.personId, actor.id)))
    .returning({ id: sessions.id })
  if (ended.length === 0) throw new Refusal('not_found')
}

export async function endOtherSessions(actor: Actor, keptId: string): Promise<void> {
  await db()
    .delete(sessions)
    .where(and(eq(sessions.personId, actor.id), ne(sessions.id, keptId)))
}
