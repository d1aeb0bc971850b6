import 'server-only'
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { recoveryCodes, secondFactors } from '#db/schema/second-factors'
import { keyedHash } from '#lib/auth/keyed-hash'
import { makeRecoveryCode, readCode, recoveryCodeCount } from './recovery-code.ts'
import { openSecret } from './secret.ts'
import { isTimeCode, stepOf } from './totp.ts'

/**
 * Uses up a code of the app or of the list on paper, in the person's own name. Whatever number of transactions try the same one at the
 * same instant, one succeeds: both statements change a row only as long as nobody else did.
 */
export async function spendCode(tx: Transaction, personId: string, typed: string): Promise<boolean> {
  const code = readCode(typed)
  const spent = isTimeCode(code)
    ? await spendTimeCode(tx, personId, code)
    : await tx
        .update(recoveryCodes)
        .set({ usedAt: sql`now()` })
        .where(
          and(
            eq(recoveryCodes.personId, personId),
            eq(recoveryCodes.codeHash, hashOf(code, personId)),
            isNull(recoveryCodes.usedAt),
          ),
        )
        .returning({ id: recoveryCodes.id })
  return spent.length === 1
}

async function spendTimeCode(tx: Transaction, personId: string, code: string) {
  const confirmed = and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt))
  const [factor] = await tx.select({ secret: secondFactors.secret }).from(secondFactors).where(confirmed)
  const step = factor ? stepOf(code, openSecret(factor.secret, personId)) : null
  if (step === null) return []
  return tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(confirmed, lt(secondFactors.lastStep, step)))
    .returning({ personId: secondFactors.personId })
}

/** New ones; those before are worth nothing from then on. */
export async function replaceRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, makeRecoveryCode)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ personId, codeHash: hashOf(readCode(code), personId) })))
  return codes
}

const hashOf = (code: string, personId: string) => keyedHash('recovery code', personId, code)
