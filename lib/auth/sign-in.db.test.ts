import { argon2Sync } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { openAccount, password } from '#db/testing/account'
import { connectAs } from '#db/testing/database'
import { changeRole, disablePerson, enablePerson, renewLink } from '#lib/people/commands'
import { setPasswordByLink } from '#lib/people/password-commands'
import type { Actor } from '#lib/people/person'
import { rememberDevice } from './known-device.ts'
import { admit, endSession } from './session-commands.ts'
import { findActor } from './session-queries.ts'
import { accountOf, signIn } from './sign-in.ts'

const owner = connectAs('owner')
const from = (address: string, device?: string) => ({ address, device, userAgent: 'a browser' })
const attempt = (email: string, typed: string, visitor = from('203.0.113.1')) =>
  signIn({ email, password: typed }, visitor)

/** What an attempt ended with. */
async function outcome(email: string, typed: string, visitor = from('203.0.113.1')) {
  const result = await attempt(email, typed, visitor)
  return 'refused' in result ? result.refused : 'in'
}

async function sessionOf(email: string): Promise<string> {
  const result = await attempt(email, password)
  if (!('sessionId' in result)) throw new Error(JSON.stringify(result))
  return result.sessionId
}

const later = (minutes: number) => owner`update sign_in_attempts set at = at - make_interval(mins => ${minutes})`

beforeEach(() => owner`delete from sign_in_attempts`)
afterAll(closePools)

describe('signing in', () => {
  test('the right password opens a session, whatever the case of the address', async () => {
    const { id, email, role, name } = await openAccount()
    const result = await attempt(` ${email.toUpperCase()}`, password)
    expect(result).toMatchObject({ personId: id })
    expect(await findActor((result as { sessionId: string }).sessionId)).toEqual({ id, role, name })
  })

  test('a wrong password, an unknown address, a disabled person and one without a password get the same answer', async () => {
    const { id, email } = await openAccount()
    const gone = await openAccount()
    await disablePerson(gone.id, { ...(await openAccount('admin')) })
    await owner.begin(async (sql) => {
      await sql`select set_config('app.actor', 'installation', true)`
      await sql`insert into people (email, name, role) values ('invited@example.org', 'Invited', 'editor')`
    })
    expect(await attempt(email, 'wrong')).toEqual({ refused: 'wrong' })
    expect(await attempt('nobody@example.org', password)).toEqual({ refused: 'wrong' })
    expect(await attempt(gone.email, password)).toEqual({ refused: 'wrong' })
    expect(await attempt('invited@example.org', '')).toEqual({ refused: 'wrong' })
    expect(await attempt(email, password)).toMatchObject({ personId: id })
  })

  test('a hash with older parameters is made anew', async () => {
    const { id, email } = await openAccount()
    const nonce = Buffer.alloc(16, 7)
    const key = argon2Sync('argon2id', {
      message: password,
      nonce,
      memory: 8192,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    })
    const old = `$argon2id$v=19$m=8192,t=1,p=1$${nonce.toString('base64').slice(0, 22)}$${key.toString('base64').slice(0, 43)}`
    await owner.begin(async (sql) => {
      await sql`select set_config('app.actor', ${id}, true)`
      await sql`update people set password_hash = ${old} where id = ${id}`
    })
    expect(await findActor(await sessionOf(email))).not.toBeNull()
    const [row] = await owner`select password_hash from people where id = ${id}`
    expect(row?.password_hash).toContain('m=19456,t=2,p=1')
    expect(await outcome(email, password)).toBe('in')
  })

  test('nothing readable about who tried from where is kept', async () => {
    const { email } = await openAccount()
    await attempt(email, 'wrong')
    const kept = JSON.stringify(await owner`select * from sign_in_attempts`)
    expect(kept).not.toMatch(/person|203\.0/)
  })
})

describe('a session', () => {
  let admin: Actor
  let person: Awaited<ReturnType<typeof openAccount>>
  let session: string

  beforeEach(async () => {
    admin = await openAccount('admin')
    person = await openAccount()
    session = await sessionOf(person.email)
    expect(await findActor(session)).toMatchObject({ role: 'editor' })
  })

  test('ends with signing out, and only that one', async () => {
    const other = await sessionOf(person.email)
    await endSession(session)
    expect(await findActor(session)).toBeNull()
    expect(await findActor(other)).not.toBeNull()
  })

  test('ends when the person is disabled, and does not come back', async () => {
    await disablePerson(person.id, admin)
    expect(await findActor(session)).toBeNull()
    await enablePerson(person.id, admin)
    expect(await findActor(session)).toBeNull()
    expect(await outcome(person.email, password)).toBe('in')
  })

  test('has the role of today', async () => {
    await changeRole(person.id, 'reviewer', admin)
    expect(await findActor(session)).toMatchObject({ role: 'reviewer' })
  })

  test('ends with a new password', async () => {
    const { link } = await renewLink(person.email, admin)
    await setPasswordByLink(link.split('/').at(-1) as string, 'another horse battery')
    expect(await findActor(session)).toBeNull()
    expect(await outcome(person.email, password)).toBe('wrong')
    expect(await outcome(person.email, 'another horse battery')).toBe('in')
  })

  test('does not begin with a password that was replaced while it was being verified', async () => {
    const hash = async () => (await owner`select password_hash from people where id = ${person.id}`)[0]?.password_hash
    const verified = await hash()
    const { link } = await renewLink(person.email, admin)
    await setPasswordByLink(link.split('/').at(-1) as string, 'another horse battery')
    expect(await admit(person.id, { passwordHash: verified }, null)).toBeNull()
    expect(await admit(person.id, { passwordHash: await hash() }, null)).not.toBeNull()
  })

  test('ends after its time', async () => {
    await owner`update sessions set expires_at = now() - interval '1 second' where id = ${session}`
    expect(await findActor(session)).toBeNull()
  })

  test('notes at most once a minute when it was last seen', async () => {
    const seen = async () =>
      (await owner`select last_seen_at from sessions where id = ${session}`)[0]?.last_seen_at.getTime()
    const first = await seen()
    await findActor(session)
    expect(await seen()).toBe(first)
    await owner`update sessions set last_seen_at = now() - interval '61 seconds' where id = ${session}`
    await findActor(session)
    expect(await seen()).toBeGreaterThanOrEqual(first)
  })

  test('is not made up', async () => expect(await findActor(crypto.randomUUID())).toBeNull())
})

describe('guessing', () => {
  const parallel = (times: number, guess: (turn: number) => Promise<string>) =>
    Promise.all(Array.from({ length: times }, (_, turn) => guess(turn)))
  const through = (outcomes: string[]) => outcomes.filter((each) => each !== 'throttled').length

  test('fifty at once from one address get ten through, and the next not even with the right password', async () => {
    const { email } = await openAccount()
    expect(through(await parallel(50, (turn) => outcome(email, `guess ${turn}`)))).toBe(10)
    const result = await attempt(email, password)
    expect(result).toMatchObject({ refused: 'throttled' })
    expect((result as { seconds: number }).seconds).toBeGreaterThan(14 * 60)
    expect((result as { seconds: number }).seconds).toBeLessThanOrEqual(15 * 60)
  })

  test('sixty at once from sixty addresses get forty through', async () => {
    const { email } = await openAccount()
    expect(through(await parallel(60, (turn) => outcome(email, 'guess', from(`198.51.100.${turn}`))))).toBe(40)
  })

  test('fifty at once on fifty accounts from one address get thirty through', async () => {
    expect(through(await parallel(50, (turn) => outcome(`nobody${turn}@example.org`, 'guess')))).toBe(30)
  })

  test('is throttled alike where nobody has the address', async () => {
    expect(through(await parallel(20, () => outcome('nobody@example.org', 'guess')))).toBe(10)
  })

  test('from one address does not keep the owner out elsewhere', async () => {
    const { email } = await openAccount()
    await parallel(50, () => outcome(email, 'guess'))
    expect(await outcome(email, password, from('192.0.2.9'))).toBe('in')
  })

  test('from everywhere does not keep the owner out where they signed in before, not even at the same address', async () => {
    const { email } = await openAccount()
    const device = rememberDevice(undefined, accountOf(email))
    await parallel(60, (turn) => outcome(email, 'guess', from(`198.51.100.${turn}`)))
    await parallel(50, (turn) => outcome(`nobody${turn}@example.org`, 'guess'))
    expect(await outcome(email, password)).toBe('throttled')
    expect(await outcome(email, password, from('203.0.113.1', device))).toBe('in')
  })

  test('on a known device is counted too, and does not count against other devices', async () => {
    const { email } = await openAccount()
    const device = rememberDevice(undefined, accountOf(email))
    const known = from('203.0.113.1', device)
    expect(through(await parallel(50, () => outcome(email, 'guess', known)))).toBe(10)
    expect(await outcome(email, password, known)).toBe('throttled')
    expect(await outcome(email, password, from('192.0.2.9'))).toBe('in')
  })

  test('waiting helps, and being refused does not make it longer', async () => {
    const { email } = await openAccount()
    await parallel(10, () => outcome(email, 'guess'))
    await later(10)
    expect(await outcome(email, password)).toBe('throttled')
    await later(5)
    expect(await outcome(email, password)).toBe('in')
  })

  test('signing in does not count', async () => {
    const { email } = await openAccount()
    for (let turn = 0; turn < 12; turn += 1) expect(await outcome(email, password)).toBe('in')
  })

  test('leaves nothing behind when it no longer counts', async () => {
    await parallel(5, () => outcome('nobody@example.org', 'guess'))
    await later(16)
    await outcome('somebody@example.org', 'guess')
    const [row] = await owner`select count(*)::int as kept from sign_in_attempts`
    expect(row?.kept).toBe(1)
  })
})
