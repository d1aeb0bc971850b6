import 'server-only'
import { and, eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { identities } from '#db/schema/identities'
import { people, sessions } from '#db/schema/people'
import { spendLink } from '#lib/people/link-commands'
import { type Manager, requireManager } from '#lib/people/manager'
import type { Actor } from '#lib/people/person'
import { findLinkHolder } from '#lib/people/queries'
import { Refusal } from '#lib/refusal'
import type { Identity } from './identity.ts'

/**
 * Ties an identity to whoever holds the one-time link, in place of a password and of another identity at the same provider.
 * @throws Refusal `not_found` when the link is not good any more, `identity_taken` when it is tied to somebody else; the link stays good
 */
export async function tieIdentityByLink(
  token: string,
  { issuer, subject }: Identity,
): Promise<{ id: string; email: string }> {
  const holder = await findLinkHolder(token)
  if (!holder) throw new Refusal('not_found')
  await refusingDuplicates('identity_taken', () =>
    actingAs(holder, async (tx) => {
      await spendLink(tx, token, holder.id)
      await tx.delete(identities).where(and(eq(identities.personId, holder.id), eq(identities.issuer, issuer)))
      await tx.insert(identities).values({ issuer, subject, personId: holder.id })
      await tx.update(people).set({ passwordHash: null }).where(eq(people.id, holder.id))
      await tx.delete(sessions).where(eq(sessions.personId, holder.id))
    }),
  )
  return { id: holder.id, email: holder.email }
}

/** @throws Refusal `only_way_in` for who has no password, `not_found` when it is not theirs */
export async function untieOwnIdentity(actor: Actor, issuer: string): Promise<void> {
  await actingAs(actor, async (tx) => {
    const [own] = await tx
      .select({ passwordHash: people.passwordHash })
      .from(people)
      .where(eq(people.id, actor.id))
      .for('update')
    if (!own?.passwordHash) throw new Refusal('only_way_in')
    await untie(tx, actor.id, issuer)
  })
}

/** For an identity that was taken over or is no longer theirs; ends all their sessions (a trigger). */
export async function untieIdentity(personId: string, issuer: string, manager: Manager): Promise<void> {
  requireManager(manager, personId)
  await actingAs(manager, (tx) => untie(tx, personId, issuer))
}

async function untie(tx: Transaction, personId: string, issuer: string) {
  const untied = await tx
    .delete(identities)
    .where(and(eq(identities.personId, personId), eq(identities.issuer, issuer)))
    .returning({ personId: identities.personId })
  if (untied.length === 0) throw new Refusal('not_found')
}
