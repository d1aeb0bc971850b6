import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { db, type Transaction } from '#db/client'
import { signInAttempts } from '#db/schema/people'
import { Refusal } from '#lib/refusal'
import { type Counters, limitsFor, windowMinutes } from './throttle.ts'

/**
 * Counts an attempt before its password is looked at, as failed until it turns out otherwise. Those of one account or address take
 * turns here, so that many at once get no further than many in a row.
 * @returns its id, or how many seconds to wait
 */
export async function countAttempt(counters: Counters): Promise<{ id: string } | { seconds: number }> {
  return db().transaction(async (tx) => {
    await takeTurns(tx, counters)
    await forgetOld(tx)
    const seconds = await secondsToWait(tx, counters)
    if (seconds > 0) return { seconds }
    const { account, address } = counters
    const [attempt] = await tx
      .insert(signInAttempts)
      .values({ account, address, succeeded: 'no', at: sql`clock_timestamp()` })
      .returning({ id: signInAttempts.id })
    if (!attempt) throw new Error('no attempt was returned')
    return attempt
  })
}

export async function markSucceeded(id: string) {
  await db().update(signInAttempts).set({ succeeded: 'yes' }).where(eq(signInAttempts.id, id))
}

/**
 * Counts an attempt at what follows; one that succeeds no longer counts.
 * @throws Refusal `throttled` with the minutes to wait, or what the work throws
 */
export async function attempt<T>(counters: Counters, work: () => Promise<T>): Promise<T> {
  const counted = await countAttempt(counters)
  if ('seconds' in counted) throw new Refusal('throttled', { minutes: Math.ceil(counted.seconds / 60) })
  const result = await work()
  await markSucceeded(counted.id)
  return result
}

const takeTurns = (tx: Transaction, { account, address }: Counters) =>
  tx.execute(sql`
    select pg_advisory_xact_lock(key)
    from (select hashtextextended(counter, 0) as key from unnest(array[${account}, ${address}]) counter order by key) locks`)

/** Whatever no longer counts goes; rows that another transaction is removing are left to it. */
const forgetOld = (tx: Transaction) =>
  tx.execute(sql`
    delete from sign_in_attempts where id in (
      select id from sign_in_attempts where at < clock_timestamp() - ${window} for update skip locked)`)

const window = sql.raw(`interval '${windowMinutes} minutes'`)

/** Until the oldest of the failures that reach a limit no longer counts. */
async function secondsToWait(tx: Transaction, counters: Counters): Promise<number> {
  const waits = []
  for (const { most, of } of limitsFor(counters)) {
    const [reached] = await tx
      .select({
        seconds: sql<number>`ceil(extract(epoch from ${signInAttempts.at} + ${window} - clock_timestamp()))::int`,
      })
      .from(signInAttempts)
      .where(
        and(eq(signInAttempts.succeeded, 'no'), ...of.map((counter) => eq(signInAttempts[counter], counters[counter]))),
      )
      .orderBy(sql`${signInAttempts.at} desc`)
      .offset(most - 1)
      .limit(1)
    waits.push(reached?.seconds ?? 0)
  }
  return Math.max(...waits)
}
