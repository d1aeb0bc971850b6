import { z } from 'zod'
import { line, optional, prose } from '#lib/fields'
import { relations } from '#lib/sources/source'

export const citationInput = z.object({
  source: z.uuid('required'),
  relation: z.enum(relations, 'required'),
  /** Words that must stand in a capture of the source. */
  quote: optional(prose(10_000)),
  /** Where the words were selected: first looked for in this capture, from this place of its text on. */
  capture: optional(z.uuid('invalid')),
  near: optional(z.coerce.number('invalid').pipe(z.int32('invalid').nonnegative('invalid'))),
  locator: optional(line(200)),
  origin: optional(line(200)),
})
export type CitationInput = z.output<typeof citationInput>
