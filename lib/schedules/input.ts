import { z } from 'zod'
import { line, optional } from '#lib/fields'
import { timeZone } from '#lib/settings/input'
import { folds } from './schedule.ts'
import { instantOf } from './zoned-time.ts'

const wallTime = {
  date: z.iso.date('not_a_date').refine((day) => day < '2201', 'not_a_date'),
  time: z.string('required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_a_time'),
  timeZone,
  fold: optional(z.enum(folds, 'invalid')),
}

type Moment = z.output<z.ZodObject<typeof wallTime>>

/** A moment to come, as clocks of a chosen place show it. */
const resolve = <T extends Moment>(input: T, context: z.RefinementCtx) => {
  const at = instantOf(input)
  const refuse = (field: string, message: string) => {
    context.addIssue({ code: 'custom', path: [field], message })
    return z.NEVER
  }
  if (at === 'skipped') return refuse('time', 'time_skipped')
  if (at === 'twice') return refuse('fold', 'time_twice')
  if (at.getTime() <= Date.now()) return refuse('time', 'time_past')
  return { ...input, at }
}

export const scheduleInput = z.object(wallTime)
export const embargoInput = z.object({ ...wallTime, reason: line(500) })

/** The same with the instant that is meant; with further fields of a form. */
export const withInstant = <T extends z.ZodType<Moment>>(input: T) =>
  input.transform((moment, context) => resolve(moment, context))

export type ScheduleInput = { at: Date; timeZone: string }
export type EmbargoInput = ScheduleInput & { reason: string }
