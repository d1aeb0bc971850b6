import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { actingAs, db } from '#db/client'
import { people } from '#db/schema/people'
import { attempt } from '#lib/auth/attempt-commands'
import { insiderCounters } from '#lib/auth/insider'
import { Refusal } from '#lib/refusal'
import { spendLink, voidLinks } from './link-commands.ts'
import { passwordProblem } from './password.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import type { Actor } from './person.ts'
import { findLinkHolder } from './queries.ts'

/**
 * Good once, even when used twice at the same instant. Every session of the person ends with it (a trigger).
 * @throws Refusal `not_found` when the link is unknown, used or too old, `invalid` when the password won't do
 */
export async function setPasswordByLink(token: string, password: string): Promise<{ email: string }> {
  const holder = await findLinkHolder(token)
  if (!holder) throw new Refusal('not_found')
  const problem = passwordProblem(password, holder.email)
  if (problem) throw new Refusal('invalid', { problem })
  const passwordHash = await hashPassword(password)
  await actingAs(holder, async (tx) => {
    await spendLink(tx, token, holder.id)
    await tx.update(people).set({ passwordHash }).where(eq(people.id, holder.id))
  })
  return { email: holder.email }
}

/**
 * The own password, with the one before; the first one takes a link. Every other session ends, the one that changes it stays.
 * @throws Refusal `invalid` with the field that is wrong, or `throttled`
 */
export async function changePassword(
  actor: Actor,
  input: { present: string; password: string },
  { sessionId, address }: { sessionId: string; address: string },
): Promise<void> {
  const { email, passwordHash: before } = await requireOwnPassword(actor, input.present, address)
  if (before === null) throw new Refusal('forbidden')
  const problem = passwordProblem(input.password, email)
  if (problem) throw new Refusal('invalid', { field: 'password', says: problem })
  const passwordHash = await hashPassword(input.password)
  await actingAs(actor, async (tx) => {
    await tx.execute(sql`select set_config('app.session', ${sessionId}, true)`)
    const changed = await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.id, actor.id), eq(people.passwordHash, before)))
      .returning({ id: people.id })
    if (changed.length === 0) throw new Refusal('changed_meanwhile')
    await voidLinks(tx, actor.id)
  })
}

/**
 * Whoever has no password, because an identity elsewhere lets them in, has none to repeat.
 * @throws Refusal `invalid` when it is another, `throttled` after many such
 */
export async function requireOwnPassword(actor: Actor, password: string, address: string) {
  const [own] = await db()
    .select({ email: people.email, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, actor.id))
  if (!own) throw new Refusal('not_found')
  if (own.passwordHash === null) return own
  await attempt(insiderCounters(actor.id, address), async () => {
    if (await verifyPassword(password, own.passwordHash)) return
    throw new Refusal('invalid', { field: 'present', says: 'wrong_password' })
  })
  return own
}

/** Hashes a verified password again with today's parameters, unless it was changed meanwhile. */
export async function replaceOutdatedHash(id: string, outdated: string, password: string): Promise<string> {
  const passwordHash = await hashPassword(password)
  await actingAs({ id }, (tx) =>
    tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.id, id), eq(people.passwordHash, outdated))),
  )
  return passwordHash
}
