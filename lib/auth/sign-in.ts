import 'server-only'
import { replaceOutdatedHash } from '#lib/people/password-commands'
import { isOutdated, verifyPassword } from '#lib/people/password-hash'
import { Refusal } from '#lib/refusal'
import { attempt, countAttempt, markSucceeded } from './attempt-commands.ts'
import { insiderCounters } from './insider.ts'
import { keyedHash } from './keyed-hash.ts'
import { knownDevice } from './known-device.ts'
import { type Admission, admit, admitWithCode } from './session-commands.ts'
import { findCredentials, findPending } from './session-queries.ts'
import type { Counters } from './throttle.ts'

type Credentials = { email: string; password: string }

/** Where an attempt comes from. */
export type Visitor = { address: string; device: string | undefined; userAgent: string | null }

type SignIn = Admission | { refused: 'wrong' } | { refused: 'throttled'; seconds: number }

/** Unknown, disabled, without a password yet, or a wrong one: the same answer after the same time. */
export async function signIn({ email, password }: Credentials, visitor: Visitor): Promise<SignIn> {
  const attempt = await countAttempt(countersOf(email, visitor))
  if ('seconds' in attempt) return { refused: 'throttled', ...attempt }
  const person = await findCredentials(email)
  const isRight = await verifyPassword(password, person?.passwordHash ?? null)
  if (!person?.passwordHash || !isRight) return { refused: 'wrong' }
  const passwordHash = isOutdated(person.passwordHash)
    ? await replaceOutdatedHash(person.id, person.passwordHash, password)
    : person.passwordHash
  const admission = await admit(person.id, { passwordHash }, visitor.userAgent)
  if (!admission) return { refused: 'wrong' }
  await markSucceeded(attempt.id)
  return admission
}

/**
 * The second of two steps.
 * @throws Refusal `not_found` when the first is too long ago, `invalid` when the code is wrong or was used, `throttled`
 */
export async function finishSignIn(
  pendingId: string,
  code: string,
  visitor: Visitor,
): Promise<{ sessionId: string; email: string }> {
  const pending = await findPending(pendingId)
  if (!pending) throw new Refusal('not_found')
  const { personId, email } = pending
  const sessionId = await attempt(insiderCounters(personId, visitor.address), () =>
    admitWithCode({ id: pendingId, personId }, code, visitor.userAgent),
  )
  return { sessionId, email }
}

/** The name under which attempts on an address are counted and devices remembered, whether or not anybody has it. */
export const accountOf = (email: string) => keyedHash('account', email.trim().toLowerCase())

function countersOf(email: string, { address, device }: Visitor): Counters {
  const account = accountOf(email)
  const known = knownDevice(device, account)
  return {
    account: known ? keyedHash('account on device', account, known) : account,
    address: keyedHash('address', address),
    limits: known ? 'knownDevice' : 'stranger',
  }
}
