import 'server-only'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '#lib/env'
import type { Actor } from '#lib/people/person'
import { Refusal } from '#lib/refusal'
import { endDeadTransactions } from './dead-transactions.ts'
import { refusalOf } from './refusal.ts'

/** Sessions that act as one of the two roles that own nothing (db/migrations/0001_guards.sql). */
function connect(role: 'counterclaim_app' | 'counterclaim_public', max: number) {
  const connection = { role, application_name: role, TimeZone: 'UTC' }
  const client = postgres(env.DATABASE_URL, { max, connection, onnotice: () => {} })
  return drizzle(endDeadTransactions(client), { casing: 'snake_case' })
}

type Pool = ReturnType<typeof connect>

/** One pool per process, although the bundler may instantiate this module more than once. */
const pools = globalThis as { counterclaimDesk?: Pool; counterclaimPublic?: Pool }

/** The desk's side: drafts and all. */
export const db = (): Pool => (pools.counterclaimDesk ??= connect('counterclaim_app', 10))

/** The public side: PostgreSQL itself lets it read publications and their projections, and nothing else. */
export const publicDb = (): Pool => (pools.counterclaimPublic ??= connect('counterclaim_public', 5))

/** Lets a short program end. */
export async function closePools() {
  await Promise.all([pools.counterclaimDesk?.$client.end(), pools.counterclaimPublic?.$client.end()])
  pools.counterclaimDesk = pools.counterclaimPublic = undefined
}

export type Transaction = Parameters<Parameters<Pool['transaction']>[0]>[0]
/** Either runs queries. */
export type Executor = Pool | Transaction

/**
 * One transaction in the name of an actor; `installation` is the command line. The triggers write their events from it.
 * @throws Refusal when a guard of the database refuses
 */
export async function actingAs<T>(
  actor: Pick<Actor, 'id'> | 'installation',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const name = actor === 'installation' ? actor : actor.id
  try {
    return await db().transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.actor', ${name}, true)`)
      return work(tx)
    })
  } catch (error) {
    const refused = refusalOf(error)
    if (!refused) throw error
    throw new Refusal(refused.reason, refused.values)
  }
}
