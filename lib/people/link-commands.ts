import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { passwordLinks } from '#db/schema/people'
import { env } from '#lib/env'
import { Refusal } from '#lib/refusal'
import { sha256 } from '#lib/sha256'

/** A one-time link, told once; only the token's hash is kept. */
export async function insertLink(tx: Transaction, personId: string, minutes: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.insert(passwordLinks).values({
    personId,
    tokenSha256: sha256(token),
    expiresAt: sql`now() + make_interval(mins => ${minutes}::integer)`,
  })
  return `${env.APP_URL}/set-password/${token}`
}

/**
 * Uses the link up, and with it every other one of the person.
 * @throws Refusal `not_found` when another was quicker, or it lapsed
 */
export async function spendLink(tx: Transaction, token: string, personId: string): Promise<void> {
  const used = await tx
    .update(passwordLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(passwordLinks.tokenSha256, sha256(token)),
        eq(passwordLinks.personId, personId),
        isNull(passwordLinks.usedAt),
        gt(passwordLinks.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: passwordLinks.id })
  if (used.length === 0) throw new Refusal('not_found')
  await voidLinks(tx, personId)
}

export const voidLinks = (tx: Transaction, personId: string) =>
  tx
    .update(passwordLinks)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(passwordLinks.personId, personId), gt(passwordLinks.expiresAt, sql`now()`)))
