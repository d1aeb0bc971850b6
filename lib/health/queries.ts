import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { areJobsBehind } from '#lib/jobs/queries'

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

/** Whether no job waits that should have been done minutes ago; no answer within a few seconds counts as behind. */
export async function areJobsDone(): Promise<boolean> {
  const answer = areJobsBehind().then(
    (behind) => !behind,
    () => false,
  )
  return Promise.race([answer, setTimeout(patience, false, { ref: false })])
}
