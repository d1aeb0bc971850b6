import { z } from 'zod'
import { optional } from '#lib/fields'

/** A day that somebody still works towards. */
export const dueDay = z.iso.date('not_a_date').refine((day) => day >= '2000' && day < '2201', 'not_a_date')

export const assignmentInput = z.object({ assignee: optional(z.uuid('invalid')), dueOn: optional(dueDay) })

/** Whose turn it is, and until when. Left out: stays. Null: nobody in particular, no day. */
export type AssignmentChange = Partial<z.output<typeof assignmentInput>>
