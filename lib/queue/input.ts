import { z } from 'zod'
import { dueDay } from '#lib/assignments/input'
import { basedOn, optional } from '#lib/fields'
import { longestQuery } from '#lib/publishing/search'
import { readPlace } from './place.ts'
import { orders, pageSize, type QueueFilter, usualOrder, usualWhich, whiches } from './queue.ts'

/** A parameter of an address that means nothing is as good as none: people share and mend addresses. */
const lenient = <T extends z.ZodType>(field: T) => field.nullable().catch(null).default(null)

const one = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
  .transform((text) => text.trim())

const parameters = z.object({
  q: lenient(one.transform((text) => text.slice(0, longestQuery)).pipe(z.string().min(1))),
  which: lenient(one.pipe(z.enum(whiches))),
  turn: lenient(one.pipe(z.union([z.enum(['me', 'nobody']), z.uuid()]))),
  topic: lenient(one.pipe(z.uuid())),
  overdue: lenient(one.pipe(z.literal('yes'))),
  order: lenient(one.pipe(z.enum(orders))),
  after: lenient(one.transform(readPlace)),
})

/** The list that an address asks for. */
export function readQueueFilter(search: Record<string, string | string[] | undefined>): QueueFilter {
  const { q: words, which, order, overdue, ...others } = parameters.parse(search)
  const shown = which ?? usualWhich(words)
  const isOrder = order !== null && (words !== null || order !== 'best')
  return {
    ...others,
    words,
    which: shown,
    order: isOrder ? order : usualOrder(shown, words),
    overdue: overdue !== null,
  }
}

const ticked = z.literal('yes').nullish()

/** One change of many claims; a field that is left empty changes nothing. */
export const bulkInput = z
  .object({
    claims: z.array(z.uuid('invalid')).min(1, 'none_chosen').max(pageSize, 'too_many').default([]),
    /** The version that was shown of each claim. */
    versions: z.record(z.uuid('invalid'), basedOn).default({}),
    assignee: optional(z.union([z.literal('nobody'), z.uuid('invalid')])),
    dueOn: optional(dueDay),
    noDueDay: ticked,
    addTopic: optional(z.uuid('invalid')),
    removeTopic: optional(z.uuid('invalid')),
  })
  .refine(({ claims }) => claims.length > 0, { error: 'none_chosen', path: ['claims'] })
  .refine(
    ({ assignee, dueOn, noDueDay, addTopic, removeTopic }) => assignee || dueOn || noDueDay || addTopic || removeTopic,
    {
      error: 'nothing_chosen',
      path: ['assignee'],
    },
  )
  .refine(({ dueOn, noDueDay }) => !(dueOn && noDueDay), { error: 'day_or_none', path: ['dueOn'] })
export type BulkInput = z.output<typeof bulkInput>
