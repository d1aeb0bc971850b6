import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { passwordLinks, people } from '#db/schema/people'
import { Refusal } from '#lib/refusal'
import { sha256 } from '#lib/sha256'
import { passwordProblem } from './password.ts'
import { hashPassword } from './password-hash.ts'
import { findLinkHolder } from './queries.ts'

/**
 * Good once, even when used twice at the same instant. Every session of the person ends with it (db/migrations/0001_guards.sql).
 * @throws Refusal `not_found` when the link is unknown, used or too old, `invalid` when the password won't do
 */
export async function setPasswordByLink(token: string, password: string): Promise<{ email: string }> {
  const holder = await findLinkHolder(token)
  if (!holder) throw new Refusal('not_found')
  const problem = passwordProblem(password, holder.email)
  if (problem) throw new Refusal('invalid', { problem })
  const passwordHash = await hashPassword(password)
  await actingAs(holder, async (tx) => {
    const used = await tx
      .update(passwordLinks)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(passwordLinks.tokenSha256, sha256(token)),
          isNull(passwordLinks.usedAt),
          gt(passwordLinks.expiresAt, sql`now()`),
        ),
      )
      .returning({ id: passwordLinks.id })
    if (used.length === 0) throw new Refusal('not_found')
    await tx.update(people).set({ passwordHash }).where(eq(people.id, holder.id))
  })
  return { email: holder.email }
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
