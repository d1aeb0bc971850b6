import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import { runningCluster } from '#db/cluster'
import type { Role } from '#lib/people/person'

export type Person = { id: string; email: string; cookie: string }

/**
 * A running site from beside: its database, as the application's role and as the owner, and people who are signed in.
 * Whom a test hires has this password, or none.
 */
export function openSite(url: string, dataDir: string, passwordHash: Promise<string> | null = null) {
  const cluster = runningCluster(dataDir)
  if (!cluster) throw new Error('The site under test runs no embedded database.')
  const options = { max: 2, onnotice: () => {} }
  const app = postgres(cluster.url, { ...options, connection: { role: 'counterclaim_app' } })
  const everything = postgres(cluster.ownerUrl, options)
  const secret = readFileSync(join(dataDir, 'auth-secret'), 'utf8')

  /** The cookie of somebody whose session is this row. */
  const cookieOf = async (sessionId: string) =>
    `counterclaim.session=${await encode({ token: { sessionId }, secret, maxAge: 3600 })}`

  /** Somebody new, signed in. */
  async function hire(role: Role, more: { disabled?: boolean } = {}): Promise<Person> {
    const email = `${randomUUID()}@example.org`
    const id = await app.begin(async (sql) => {
      await sql`select set_config('app.actor', 'installation', true)`
      const [row] = await sql<{ id: string }[]>`
        insert into people (email, name, role, password_hash, disabled_at)
        values (${email}, ${`A ${role}`}, ${role}, ${await passwordHash}, ${more.disabled ? new Date() : null}) returning id`
      return row?.id as string
    })
    return { id, email, cookie: more.disabled ? '' : await cookieOf(await signIn(id)) }
  }

  async function signIn(person: string, length = '1 hour') {
    const [session] = await app<{ id: string }[]>`
      insert into sessions (person_id, expires_at) values (${person}, now() + ${length}::interval) returning id`
    return session?.id as string
  }

  const close = () => Promise.all([app.end(), everything.end()])
  return { url, app, everything, secret, cookieOf, hire, signIn, close }
}
