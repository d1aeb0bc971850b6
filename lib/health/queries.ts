import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'

const patience = 3_000

/** Whether the database answers within a few seconds. */
export async function isDatabaseUp(): Promise<boolean> {
  const answer = publicDb()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    )
  return Promise.race([answer, setTimeout(patience, false, { ref: false })])
}
