import { z } from 'zod'
import { readPlace } from './place.ts'
import { orders, type QueueFilter, usualOrder, whiches } from './queue.ts'

/** A parameter of an address that means nothing is as good as none: people share and mend addresses. */
const lenient = <T extends z.ZodType>(field: T) => field.nullable().catch(null).default(null)

const one = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
  .transform((text) => text.trim())

const parameters = z.object({
  which: lenient(one.pipe(z.enum(whiches))),
  turn: lenient(one.pipe(z.union([z.enum(['me', 'nobody']), z.uuid()]))),
  topic: lenient(one.pipe(z.uuid())),
  overdue: lenient(one.pipe(z.literal('yes'))),
  order: lenient(one.pipe(z.enum(orders))),
  after: lenient(one.transform(readPlace)),
})

/** The list that an address asks for. */
export function readQueueFilter(search: Record<string, string | string[] | undefined>): QueueFilter {
  const { which, order, overdue, ...others } = parameters.parse(search)
  const shown = which ?? 'open'
  return { ...others, which: shown, order: order ?? usualOrder(shown), overdue: overdue !== null }
}
