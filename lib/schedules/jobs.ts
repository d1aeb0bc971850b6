import 'server-only'
import { z } from 'zod'
import { db } from '#db/client'
import { readSubject } from '#lib/claims/queries'
import type { Task } from '#lib/jobs/task'
import { publishClaim } from '#lib/publications/commands'
import { Refusal, type RefusalReason } from '#lib/refusal'
import { failSchedule } from './failing-commands.ts'
import { readSchedule } from './queries.ts'

const order = z.object({ schedule: z.uuid() })

/**
 * Publishes in the name of who scheduled it, as they are now. The publication settles the schedule in its own
 * transaction, so that beginning again after a crash finds nothing to do.
 */
export const publishScheduled: Task = async (payload) => {
  const { schedule: id } = order.parse(payload)
  const schedule = await readSchedule(db(), id)
  if (!schedule || schedule.outcome) return
  if (schedule.publishAt > new Date()) throw new Error('It is not yet time.')
  const refused = await tryToPublish(schedule)
  if (!refused) return
  // Somebody moved the claim on meanwhile; then the schedule is settled already.
  const now = await readSchedule(db(), id)
  if (!now || now.outcome) return
  if (refused === 'stale') throw new Error('Somebody changed the claim at the same moment.')
  await failSchedule(schedule, refused)
}

type Schedule = NonNullable<Awaited<ReturnType<typeof readSchedule>>>

async function tryToPublish({ claimId, requestId, actor, disabledAt }: Schedule): Promise<RefusalReason | null> {
  if (disabledAt) return 'forbidden'
  const claim = await readSubject(db(), claimId)
  if (claim?.requestId !== requestId) return 'wrong_state'
  try {
    await publishClaim(actor, claimId, claim.version)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
