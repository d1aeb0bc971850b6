import { z } from 'zod'

const text = z.string().max(500).optional().catch(undefined)

/** What the address of a kept text asks for; what is not to be understood is not asked for. */
export const readingInput = z.object({
  /** A claim's id, or words to find one by. */
  claim: text,
  statement: text,
  find: text,
  part: z.coerce.number().int().positive().optional().catch(undefined),
  quotation: text,
  withhold: text,
})
export type Reading = z.output<typeof readingInput>
