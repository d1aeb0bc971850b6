import 'server-only'
import { replaceOutdatedHash } from '#lib/people/password-commands'
import { isOutdated, verifyPassword } from '#lib/people/password-hash'
import { countAttempt, markSucceeded } from './attempt-commands.ts'
import { keyedHash } from './keyed-hash.ts'
import { knownDevice } from './known-device.ts'
import { startSession } from './session-commands.ts'
import { findCredentials } from './session-queries.ts'

type Credentials = { email: string; password: string }

/** Where an attempt comes from. */
export type Visitor = { address: string; device: string | undefined; userAgent: string | null }

type SignIn = { personId: string; sessionId: string } | { refused: 'wrong' } | { refused: 'throttled'; seconds: number }

/** Unknown, disabled, without a password yet, or a wrong one: the same answer after the same time. */
export async function signIn({ email, password }: Credentials, visitor: Visitor): Promise<SignIn> {
  const attempt = await countAttempt(countersOf(email, visitor))
  if ('seconds' in attempt) return { refused: 'throttled', ...attempt }
  const person = await findCredentials(email)
  const isRight = await verifyPassword(password, person?.passwordHash ?? null)
  if (!person?.passwordHash || !isRight) return { refused: 'wrong' }
  const hash = isOutdated(person.passwordHash)
    ? await replaceOutdatedHash(person.id, person.passwordHash, password)
    : person.passwordHash
  const sessionId = await startSession(person.id, hash, visitor.userAgent)
  if (!sessionId) return { refused: 'wrong' }
  await markSucceeded(attempt.id)
  return { personId: person.id, sessionId }
}

/** The name under which attempts on an address are counted and devices remembered, whether or not anybody has it. */
export const accountOf = (email: string) => keyedHash('account', email.trim().toLowerCase())

function countersOf(email: string, { address, device }: Visitor) {
  const account = accountOf(email)
  const known = knownDevice(device, account)
  return {
    account: known ? keyedHash('account on device', account, known) : account,
    address: keyedHash('address', address),
    knownDevice: known !== null,
  }
}
