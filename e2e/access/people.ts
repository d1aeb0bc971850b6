import { randomUUID } from 'node:crypto'
import { purgeToken } from '#lib/publishing/purge-token'
import { app, cookieOf, secret } from './site.ts'

export const roles = ['editor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

/**
 * Who asks: somebody of each role, a stranger whose session is over, so that only the guard itself keeps them out, and
 * nobody, who shows no cookie at all; and a program of ours, which shows its token.
 */
export const askers = [...roles, 'stranger', 'nobody', 'program'] as const
export type Asker = (typeof askers)[number]

export type Person = { id: string; email: string; cookie: string }

export async function hire(role: Role, more: { disabled?: boolean } = {}): Promise<Person> {
  const email = `${randomUUID()}@example.org`
  const id = await app.begin(async (sql) => {
    await sql`select set_config('app.actor', 'installation', true)`
    const [row] = await sql<{ id: string }[]>`
      insert into people (email, name, role, disabled_at)
      values (${email}, ${`A ${role}`}, ${role}, ${more.disabled ? new Date() : null}) returning id`
    return row?.id as string
  })
  const [session] = await app<{ id: string }[]>`
    insert into sessions (person_id, expires_at) values (${id}, now() + interval '1 hour') returning id`
  return { id, email, cookie: await cookieOf(session?.id as string) }
}

const token = purgeToken(secret)

/** How a request says who makes it. */
export async function headersOf(asker: Asker, person?: Person): Promise<Record<string, string>> {
  if (person) return { cookie: person.cookie }
  if (asker === 'stranger') return { cookie: await cookieOf(randomUUID()) }
  return asker === 'program' ? { authorization: `Bearer ${token}` } : {}
}
