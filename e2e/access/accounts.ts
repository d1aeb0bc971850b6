import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { as } from '#db/testing/newsroom'
import { sealSecret } from '#lib/second-factors/secret'
import { makeSecret } from '#lib/second-factors/totp'
import { app, hire } from './site.ts'
import type { Maker, Subject } from './subjects.ts'

/** Of those who ask. */
export const colleague =
  (more: { disabled?: boolean } = {}): Maker =>
  async () => {
    const { id, email } = await hire('editor', more)
    return { id, email, version: '1' }
  }

/** To set a password; whoever holds it. */
export const link =
  (expires: string, isUsed = false): Maker =>
  async () => {
    const token = randomBytes(32).toString('base64url')
    const { id } = await hire('editor')
    await app`
      insert into password_links (person_id, token_sha256, expires_at, used_at)
      values (${id}, ${createHash('sha256').update(token).digest('hex')}, now() + ${expires}::interval, ${isUsed ? new Date() : null})`
    return { id, version: '1', token }
  }

/** Says who somebody is at a provider. */
export const tie = async (id: string) => {
  const issuer = `https://${randomUUID()}.example`
  await as(
    app,
    id,
    (sql) => sql`insert into identities (issuer, subject, person_id) values (${issuer}, 'Somebody', ${id})`,
  )
  return { id, version: '1', issuer }
}

/** A second factor of somebody's, and a code of it. */
export async function enrol(id: string, isConfirmed = true): Promise<Subject> {
  const secret = makeSecret()
  await as(app, id, async (sql) => {
    await sql`insert into second_factors (person_id, secret) values (${id}, ${sealSecret(secret, id)})`
    if (isConfirmed) await sql`update second_factors set confirmed_at = now(), last_step = 1 where person_id = ${id}`
  })
  return { id, version: '1', code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() }
}

/** Of the role that asks, but somebody of their own each time: nobody has two. */
export const factor =
  (isConfirmed: boolean): Maker =>
  async ({ role }) => {
    const { id, cookie } = await hire(role)
    return { ...(await enrol(id, isConfirmed)), cookie }
  }
