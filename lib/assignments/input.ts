import { z } from 'zod'

/** A day that somebody still works towards. */
export const dueDay = z.iso.date('not_a_date').refine((day) => day >= '2000' && day < '2201', 'not_a_date')

/** Whose turn it is, and until when. Left out: stays. Null: nobody in particular, no day. */
export type AssignmentChange = { assignee?: string | null; dueOn?: string | null }
