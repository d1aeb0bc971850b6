import type postgres from 'postgres'
import { StartupError } from '#lib/startup-error'

const groupRoles = ['counterclaim_app', 'counterclaim_public'] as const

/**
 * The two roles that own nothing, and the application's login as a member of both. Roles belong to the whole cluster,
 * so another database of it may be doing the same at this moment.
 */
export async function ensureRoles(sql: postgres.Sql, login: string) {
  for (const role of groupRoles) {
    await unlessThere(sql, role)
    await unlessMember(sql, role, login)
  }
}

async function unlessThere(sql: postgres.Sql, role: string) {
  const there = await sql`select from pg_roles where rolname = ${role}`
  if (there.length === 0) await settle(() => sql`create role ${sql(role)} nologin`, `create role ${role} nologin`)
}

async function unlessMember(sql: postgres.Sql, role: string, login: string) {
  const [row] = await sql`select pg_has_role(${login}, ${role}, 'member') as yes`
  if (row?.yes) return
  await settle(() => sql`grant ${sql(role)} to ${sql(login)}`, `grant ${role} to "${login}"`)
}

/** Tries again where another session came first; without the right, says what the administrator must run. */
async function settle(change: () => PromiseLike<unknown>, statement: string, attempts = 5): Promise<void> {
  try {
    await change()
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (code === '42710' || code === '23505') return
    if (code === 'XX000' && attempts > 1) return settle(change, statement, attempts - 1)
    if (code !== '42501') throw error
    throw new StartupError({
      what: `The database owner may not run "${statement}".`,
      mend: 'Run it once as an administrator of that server (psql -U postgres), and start again.',
    })
  }
}
