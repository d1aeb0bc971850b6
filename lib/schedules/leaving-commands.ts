import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { notify } from '#lib/notifications/commands'
import { tellOfFailure } from './failing-commands.ts'

/**
 * Lets another reviewer publish what is scheduled in somebody's name. Without one the schedules end, and who wrote or
 * could publish the claims is told now, not when the time comes. Call it before that person loses the right to publish:
 * the database ends what is still theirs then.
 */
export async function handOverSchedules(tx: Transaction, from: string, to: string | null): Promise<void> {
  const rows = await tx.execute<{ id: string; claim: string; taken: boolean }>(
    sql`select * from hand_over_schedules(${from}, ${to})`,
  )
  for (const { id, claim: claimId, taken } of rows) {
    if (taken && to)
      await notify(tx, {
        to: [to],
        kind: 'assigned',
        matter: { of: 'claim', id: claimId },
        subjectId: `schedule:${id}`,
      })
    else await tellOfFailure(tx, { id, claimId })
  }
}
