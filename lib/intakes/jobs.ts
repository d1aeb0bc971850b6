import 'server-only'
import { z } from 'zod'
import { readDocument } from '#lib/documents/read-document'
import { mayLookAt } from '#lib/fetching/commands'
import { fetchAddress } from '#lib/fetching/fetch-address'
import type { Task } from '#lib/jobs/task'
import { lookAtSources as look, resumeIntakes } from './commands.ts'
import { settleFailed } from './settling-commands.ts'
import { type Parts, takeIn as take } from './taking-commands.ts'

const order = z.object({ intake: z.uuid(), place: z.int().optional() })

/** What fails for a reason of ours, or ends the worker, is not tried for ever: these take some ten minutes. */
const mostAttempts = 6

const parts: Parts = { fetch: fetchAddress, read: readDocument, mayLookAt }

export const takeIn: Task = async (payload, { job }) => {
  const { intake, place } = order.parse(payload)
  if (job.attempts > mostAttempts) return settleFailed(intake, { failure: 'gave_up' })
  await take({ intake, place }, parts)
}

/** By the clock, every hour: each source has a moment of its own in the week. */
export async function lookAtSources() {
  await resumeIntakes()
  await look()
}
