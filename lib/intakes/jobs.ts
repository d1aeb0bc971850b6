import 'server-only'
import { z } from 'zod'
import type { Task } from '#lib/jobs/task'
import { settleFailed } from './settling-commands.ts'
import { type Parts, takeIn as take } from './taking-commands.ts'

const order = z.object({ intake: z.uuid() })

/** A document that kills whoever reads it is not read for ever. */
const mostAttempts = 4

const notYet = () => Promise.reject(new Error('The fetcher and the reader are not there yet.'))
const parts: Parts = { fetch: notYet, read: notYet }

export const takeIn: Task = async (payload, { job }) => {
  const { intake } = order.parse(payload)
  if (job.attempts > mostAttempts) return settleFailed(intake, { failure: 'gave_up' })
  await take({ intake }, parts)
}
