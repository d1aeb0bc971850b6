import 'server-only'
import { z } from 'zod'
import type { Task } from '#lib/jobs/task'
import { removeWithheld } from './commands.ts'

const order = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** Asked for by the database when bytes are withheld that it doesn't keep itself. */
export const removeBytes: Task = async (payload) => removeWithheld(order.parse(payload).sha256)
