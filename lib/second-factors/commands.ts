import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { actingAs, db } from '#db/client'
import { secondFactors } from '#db/schema/second-factors'
import { attempt } from '#lib/auth/attempt-commands'
import { insiderCounters } from '#lib/auth/insider'
import { type Manager, requireManager } from '#lib/people/manager'
import { requireOwnPassword } from '#lib/people/password-commands'
import type { Actor } from '#lib/people/person'
import { Refusal } from '#lib/refusal'
import { replaceRecoveryCodes, spendCode } from './code-commands.ts'
import { openSecret, sealSecret } from './secret.ts'
import { makeSecret, stepOf } from './totp.ts'

const wrongCode = () => new Refusal('invalid', { field: 'code', says: 'wrong_code' })

/**
 * Makes a secret, which is asked of nobody until a code of it confirms it; begun again, it is another one. Whoever merely sits at an open
 * desk must not lock its owner out, so the password is asked for, but where the role calls for a second factor right after signing in.
 */
export async function beginSecondFactor(
  actor: Actor,
  proof: { password: string; address: string } | 'must_enrol',
): Promise<void> {
  if (proof !== 'must_enrol') await requireOwnPassword(actor, proof.password, proof.address)
  const secret = sealSecret(makeSecret(), actor.id)
  await actingAs(actor, async (tx) => {
    const begun = await tx
      .insert(secondFactors)
      .values({ personId: actor.id, secret })
      .onConflictDoUpdate({
        target: secondFactors.personId,
        set: { secret },
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ personId: secondFactors.personId })
    if (begun.length === 0) throw new Refusal('changed_meanwhile')
  })
}

/**
 * A code shows that the device is there: it confirms a secret that was begun, or else earns new recovery codes.
 * @returns the recovery codes, which are told this once
 */
export async function proveSecondFactor(actor: Actor, code: string, address: string): Promise<string[]> {
  return attempt(insiderCounters(actor.id, address), () =>
    actingAs(actor, async (tx) => {
      const [factor] = await tx
        .select({ secret: secondFactors.secret, confirmedAt: secondFactors.confirmedAt })
        .from(secondFactors)
        .where(eq(secondFactors.personId, actor.id))
        .for('update')
      if (!factor) throw new Refusal('changed_meanwhile')
      if (factor.confirmedAt) {
        if (!(await spendCode(tx, actor.id, code))) throw wrongCode()
      } else {
        const lastStep = stepOf(code.replace(/\s/g, ''), openSecret(factor.secret, actor.id))
        if (lastStep === null) throw wrongCode()
        await tx
          .update(secondFactors)
          .set({ confirmedAt: sql`now()`, lastStep })
          .where(and(eq(secondFactors.personId, actor.id), isNull(secondFactors.confirmedAt)))
      }
      return replaceRecoveryCodes(tx, actor.id)
    }),
  )
}

/** Ends the own second factor, for another device; whose role calls for one sets up the next at once. */
export async function removeSecondFactor(actor: Actor, code: string, address: string): Promise<void> {
  const [factor] = await db()
    .select({ confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.personId, actor.id))
  if (!factor?.confirmedAt) throw new Refusal('changed_meanwhile')
  await attempt(insiderCounters(actor.id, address), () =>
    actingAs(actor, async (tx) => {
      if (!(await spendCode(tx, actor.id, code))) throw wrongCode()
      await tx.delete(secondFactors).where(eq(secondFactors.personId, actor.id))
    }),
  )
}

/** For who lost the device and the recovery codes; ends all their sessions (a trigger). */
export async function resetSecondFactor(personId: string, manager: Manager): Promise<void> {
  requireManager(manager, personId)
  await actingAs(manager, async (tx) => {
    const removed = await tx
      .delete(secondFactors)
      .where(eq(secondFactors.personId, personId))
      .returning({ personId: secondFactors.personId })
    if (removed.length === 0) throw new Refusal('not_found')
  })
}
