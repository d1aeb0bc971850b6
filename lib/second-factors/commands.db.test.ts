import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { closePools } from '#db/client'
import { openAccount, password } from '#db/testing/account'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { as } from '#db/testing/newsroom'
import { findActor, findSignedIn } from '#lib/auth/session-queries'
import { finishSignIn, signIn } from '#lib/auth/sign-in'
import { disablePerson, renewLink } from '#lib/people/commands'
import { setPasswordByLink } from '#lib/people/password-commands'
import type { Actor, Role } from '#lib/people/person'
import { beginSecondFactor, proveSecondFactor, removeSecondFactor, resetSecondFactor } from './commands.ts'
import { getOwnSecondFactor } from './queries.ts'

const owner = connectAs('owner')
const address = '203.0.113.1'
const visitor = { address, device: undefined, userAgent: 'a browser' }
let admin: Actor

beforeAll(async () => {
  // The clock stands in the middle of a step: none ends between the making of a code and its trial.
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 })
  ;({ admin } = await hireActors(owner))
})
beforeEach(() => owner`delete from sign_in_attempts`)
afterAll(closePools)

/** What the app shows so many steps from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

async function secretOf(actor: Actor) {
  await beginSecondFactor(actor, { password, address })
  const begun = await getOwnSecondFactor(actor)
  if (begun.state !== 'begun') throw new Error(begun.state)
  return begun.secret
}

/** Somebody with a second factor; the code of the step before was used up to confirm it. */
async function enrolled(role: Role = 'editor') {
  const actor = await openAccount(role)
  const secret = await secretOf(actor)
  const recoveryCodes = await proveSecondFactor(actor, codeOf(secret, -1), address)
  return { ...actor, secret, recoveryCodes }
}

async function wait(email: string): Promise<string> {
  const first = await signIn({ email, password }, visitor)
  if (!('pendingId' in first)) throw new Error(JSON.stringify(first))
  return first.pendingId
}

async function waitInTwentyBrowsers(id: string): Promise<string[]> {
  const rows = await owner`
    insert into pending_sign_ins (person_id, expires_at) select ${id}, now() + interval '5 minutes' from generate_series(1, 20) returning id`
  return rows.map((row) => row.id)
}

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => {
      if (error?.name !== 'Refusal') throw error
      return error.values.says ?? error.reason
    },
  )
const finish = (pendingId: string, code: string) => outcome(finishSignIn(pendingId, code, visitor))
const times = <T>(n: number, work: (turn: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, turn) => work(turn)))
const sessionsOf = async (id: string) => (await owner`select id from sessions where person_id = ${id}`).length

describe('setting up', () => {
  test('asks for the password, and for a code of the very key, before anything counts', async () => {
    const actor = await openAccount()
    expect(await outcome(beginSecondFactor(actor, { password: 'another', address }))).toBe('wrong_password')
    expect(await getOwnSecondFactor(actor)).toEqual({ state: 'none' })
    const first = await secretOf(actor)
    const second = await secretOf(actor)
    expect(second).not.toBe(first)
    expect(await signIn({ email: actor.email, password }, visitor)).toHaveProperty('sessionId')
    expect(await outcome(proveSecondFactor(actor, codeOf(first), address))).toBe('wrong_code')
    expect(await outcome(proveSecondFactor(actor, codeOf(second), address))).toBe('done')
    expect(await getOwnSecondFactor(actor)).toMatchObject({ state: 'on', codesLeft: 10 })
    expect(await signIn({ email: actor.email, password }, visitor)).toHaveProperty('pendingId')
  })

  test('is not begun again where it is done', async () => {
    const actor = await enrolled()
    expect(await outcome(beginSecondFactor(actor, { password, address }))).toBe('changed_meanwhile')
    expect(await outcome(beginSecondFactor(actor, 'must_enrol'))).toBe('changed_meanwhile')
  })

  test('keeps neither key nor recovery code readable', async () => {
    const { secret, recoveryCodes, id } = await enrolled()
    const kept = JSON.stringify([
      await owner`select * from second_factors where person_id = ${id}`,
      await owner`select * from recovery_codes where person_id = ${id}`,
    ])
    for (const told of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) {
      expect(kept).not.toContain(told)
    }
  })
})

describe('signing in', () => {
  test('takes the password and then a code; before that nobody is signed in', async () => {
    const { id, email, secret } = await enrolled()
    const pending = await wait(email)
    expect(await findActor(pending)).toBeNull()
    expect(await sessionsOf(id)).toBe(0)
    expect(await finish(pending, '000000')).toBe('wrong_code')
    expect(await finish(pending, '')).toBe('wrong_code')
    const { sessionId } = await finishSignIn(pending, codeOf(secret), visitor)
    expect(await findActor(sessionId)).toMatchObject({ id })
    expect(await finish(pending, codeOf(secret, 1))).toBe('not_found')
  })

  test('a code sent twenty times at the same instant, to twenty sign-ins that wait, is good once', async () => {
    const { id, secret } = await enrolled()
    const waiting = await waitInTwentyBrowsers(id)
    const code = codeOf(secret)
    const outcomes = await times(20, (turn) => finish(waiting[turn] as string, code))
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1)
    expect(outcomes.every((each) => ['done', 'wrong_code', 'throttled'].includes(each))).toBe(true)
    expect(await sessionsOf(id)).toBe(1)
  })

  test('a code sent twenty times at the same instant to one sign-in that waits begins one session', async () => {
    const { id, email, secret } = await enrolled()
    const pending = await wait(email)
    const code = codeOf(secret)
    const outcomes = await times(20, () => finish(pending, code))
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1)
    expect(await sessionsOf(id)).toBe(1)
  })

  test('a recovery code is good once, also twenty times at the same instant, however it is written', async () => {
    const { id, email, recoveryCodes } = await enrolled()
    const [first, second] = recoveryCodes as [string, string]
    const waiting = await waitInTwentyBrowsers(id)
    const outcomes = await times(20, (turn) => finish(waiting[turn] as string, first))
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1)
    expect(await sessionsOf(id)).toBe(1)
    await owner`delete from sign_in_attempts`
    expect(await finish(await wait(email), first)).toBe('wrong_code')
    expect(await finish(await wait(email), ` ${second.toLowerCase().replaceAll('-', ' ')} `)).toBe('done')
  })

  test('a code of a step before one that was used is not accepted', async () => {
    const { email, secret } = await enrolled()
    expect(await finish(await wait(email), codeOf(secret, 1))).toBe('done')
    expect(await finish(await wait(email), codeOf(secret))).toBe('wrong_code')
  })

  test('guessing codes is throttled for the account, wherever the sign-ins came from', async () => {
    const { email, secret } = await enrolled()
    const pending = await wait(email)
    const outcomes = await times(20, (turn) =>
      outcome(finishSignIn(pending, `00000${turn % 10}`, { ...visitor, address: `198.51.100.${turn}` })),
    )
    expect(outcomes.filter((each) => each !== 'throttled')).toHaveLength(10)
    expect(await finish(pending, codeOf(secret))).toBe('throttled')
    await owner`update sign_in_attempts set at = at - interval '15 minutes'`
    expect(await finish(pending, codeOf(secret))).toBe('done')
  })

  test('what waits ends with its time, with another password and with the person', async () => {
    const late = await enrolled()
    const pending = await wait(late.email)
    await owner`update pending_sign_ins set expires_at = now() where id = ${pending}`
    expect(await finish(pending, codeOf(late.secret))).toBe('not_found')

    const changed = await enrolled()
    const before = await wait(changed.email)
    const { link } = await renewLink(changed.email, admin)
    await setPasswordByLink(link.split('/').at(-1) as string, password)
    expect(await finish(before, codeOf(changed.secret))).toBe('not_found')
    // A new password by a link is no way round the second factor.
    expect(await finish(await wait(changed.email), codeOf(changed.secret))).toBe('done')

    const gone = await enrolled()
    const last = await wait(gone.email)
    await disablePerson(gone.id, admin)
    expect(await finish(last, codeOf(gone.secret))).toBe('not_found')
  })
})

describe('recovery codes', () => {
  test('are made anew for a code, and those before are worth nothing', async () => {
    const actor = await enrolled()
    const [old] = actor.recoveryCodes as [string]
    expect(await outcome(proveSecondFactor(actor, '000000', address))).toBe('wrong_code')
    const [fresh] = await proveSecondFactor(actor, codeOf(actor.secret), address)
    expect(await outcome(proveSecondFactor(actor, codeOf(actor.secret), address))).toBe('wrong_code')
    expect(await finish(await wait(actor.email), old)).toBe('wrong_code')
    expect(await finish(await wait(actor.email), fresh as string)).toBe('done')
    expect(await getOwnSecondFactor(actor)).toMatchObject({ codesLeft: 9 })
  })
})

describe('ending it', () => {
  test('takes a code', async () => {
    const actor = await enrolled()
    expect(await outcome(removeSecondFactor(actor, '000000', address))).toBe('wrong_code')
    expect(await outcome(removeSecondFactor(actor, codeOf(actor.secret), address))).toBe('done')
    expect(await getOwnSecondFactor(actor)).toEqual({ state: 'none' })
    expect(await signIn({ email: actor.email, password }, visitor)).toHaveProperty('sessionId')
  })

  test('is an administrator’s or the command line’s for others, and ends their sessions', async () => {
    for (const manager of [admin, 'installation'] as const) {
      const actor = await enrolled()
      const { sessionId } = await finishSignIn(await wait(actor.email), codeOf(actor.secret), visitor)
      expect(await outcome(resetSecondFactor(actor.id, await openAccount('reviewer')))).toBe('forbidden')
      expect(await findActor(sessionId)).not.toBeNull()
      expect(await outcome(resetSecondFactor(actor.id, manager))).toBe('done')
      expect(await findActor(sessionId)).toBeNull()
      expect(await outcome(resetSecondFactor(actor.id, manager))).toBe('not_found')
    }
    const self = await enrolled('admin')
    expect(await outcome(resetSecondFactor(self.id, self))).toBe('forbidden')
  })
})

const require = (roles: Role[]) =>
  as(owner, 'installation', (tx) => tx`update installation set second_factor_roles = ${roles}, version = version + 1`)

test('whose role needs one may do nothing until it is set up, also in a session that began before', async () => {
  const actor = await openAccount('reviewer')
  const other = await openAccount('editor')
  const begin = async (email: string) => {
    const begun = await signIn({ email, password }, visitor)
    return 'sessionId' in begun ? begun.sessionId : ''
  }
  const [session, others] = [await begin(actor.email), await begin(other.email)]
  expect(await findSignedIn(session)).toMatchObject({ mustEnrol: false })
  await require(['reviewer'])
  expect(await findActor(session)).toBeNull()
  expect(await findSignedIn(session)).toMatchObject({ actor: { id: actor.id }, mustEnrol: true })
  expect(await findActor(others)).toMatchObject({ id: other.id })
  await beginSecondFactor(actor, 'must_enrol')
  expect(await findActor(session)).toBeNull()
  const begun = await getOwnSecondFactor(actor)
  await proveSecondFactor(actor, codeOf(begun.state === 'begun' ? begun.secret : ''), address)
  expect(await findActor(session)).toMatchObject({ id: actor.id })
  await require([])
})
