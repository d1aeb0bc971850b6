import { afterAll, beforeEach, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { openAccount, password } from '#db/testing/account'
import { connectAs } from '#db/testing/database'
import { findActor } from '#lib/auth/session-queries'
import { signIn } from '#lib/auth/sign-in'
import type { Refusal } from '#lib/refusal'
import { changePassword } from './password-commands.ts'
import type { Actor } from './person.ts'

const owner = connectAs('owner')
const address = '203.0.113.1'
const visitor = { address, device: undefined, userAgent: 'a browser' }
beforeEach(() => owner`delete from sign_in_attempts`)
afterAll(closePools)

const begin = async (email: string) => {
  const begun = await signIn({ email, password }, visitor)
  return 'sessionId' in begun ? begun.sessionId : ''
}

/** What it says at the field that is wrong, or why it is refused. */
const change = (actor: Actor, present: string, next: string, sessionId: string = crypto.randomUUID()) =>
  changePassword(actor, { present, password: next }, { sessionId, address }).then(
    () => 'done',
    ({ values, reason }: Refusal) => values.says ?? reason,
  )

test('one’s own password changes with the one before, and this session alone stays', async () => {
  const actor = await openAccount()
  const [here, there] = [await begin(actor.email), await begin(actor.email)]
  expect(await change(actor, 'wrong', 'another horse battery', here)).toBe('wrong_password')
  expect(await change(actor, password, 'short', here)).toBe('password_short')
  expect(await findActor(there)).not.toBeNull()
  expect(await change(actor, password, 'another horse battery', here)).toBe('done')
  expect(await findActor(here)).not.toBeNull()
  expect(await findActor(there)).toBeNull()
  expect(await signIn({ email: actor.email, password }, visitor)).toEqual({ refused: 'wrong' })
  expect(await signIn({ email: actor.email, password: 'another horse battery' }, visitor)).toHaveProperty('sessionId')
})

test('it cannot be guessed from a session that stands open', async () => {
  const actor = await openAccount()
  const guesses = Array.from({ length: 20 }, (_, turn) => change(actor, `guess ${turn}`, 'another horse battery'))
  const outcomes = await Promise.all(guesses)
  expect(outcomes.filter((each) => each === 'wrong_password')).toHaveLength(10)
  expect(await change(actor, password, 'another horse battery')).toBe('throttled')
})
