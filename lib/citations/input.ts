import { z } from 'zod'
import { line, optional, prose } from '#lib/fields'
import { relations } from '#lib/sources/source'

export const citationInput = z.object({
  source: z.uuid('required'),
  relation: z.enum(relations, 'required'),
  /** Words that must stand in a capture of the source. */
  quote: optional(prose(10_000)),
  locator: optional(line(200)),
  origin: optional(line(200)),
})
export type CitationInput = z.output<typeof citationInput>
