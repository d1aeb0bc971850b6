import 'server-only'
import { mailPasswordLink } from '#lib/people/jobs'
import { publishScheduled } from '#lib/schedules/jobs'
import { tidy } from './jobs.ts'
import type { Task } from './task.ts'

/** Every kind of job by its name. A handler lives with its noun, in lib/<noun>/jobs.ts. */
export const tasks = {
  mailPasswordLink,
  publishScheduled,
  tidy,
} satisfies Record<string, Task>

export type TaskName = keyof typeof tasks

/** What is done by the clock, in UTC; after a pause the last one is made up for (`fill`). */
export const crontab = `
17 3 * * * tidy ?fill=1d
`
