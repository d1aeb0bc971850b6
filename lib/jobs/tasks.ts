import 'server-only'
import { removeBytes } from '#lib/blobs/jobs'
import { lookAtSources, takeIn } from '#lib/intakes/jobs'
import { sendMail } from '#lib/mail/jobs'
import { mailNotifications } from '#lib/notifications/jobs'
import { mailPasswordLink } from '#lib/people/jobs'
import { remindOfRechecks } from '#lib/rechecks/jobs'
import { publishScheduled } from '#lib/schedules/jobs'
import { askTipSender, tellTipSender } from '#lib/tips/jobs'
import { tidy } from './jobs.ts'
import type { Task } from './task.ts'

/** Every kind of job by its name. A handler lives with its noun, in lib/<noun>/jobs.ts. */
export const tasks = {
  askTipSender,
  lookAtSources,
  mailNotifications,
  mailPasswordLink,
  publishScheduled,
  remindOfRechecks,
  removeBytes,
  sendMail,
  takeIn,
  tellTipSender,
  tidy,
} satisfies Record<string, Task>

export type TaskName = keyof typeof tasks

/** What is done by the clock, in UTC; after a pause the last one is made up for (`fill`). */
export const crontab = `
* * * * * mailNotifications
17 3 * * * tidy ?fill=1d
23 * * * * lookAtSources ?fill=1h&jobKey=lookAtSources
7 * * * * remindOfRechecks ?fill=1d&jobKey=remindOfRechecks
`
