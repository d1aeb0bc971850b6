import { z } from 'zod'
import { language, line, optional, slug } from '#lib/fields'
import { listSegment } from '#lib/slug'
import { partyKinds } from './party.ts'

export const partyInput = z.object({
  name: line(200),
  language,
  kind: z.enum(partyKinds, 'required'),
  /** Left empty: made from the name. */
  slug: optional(slug.refine((chosen) => chosen !== listSegment, 'reserved_slug')),
  wikidataId: optional(
    z
      .string()
      .trim()
      .regex(/^Q[1-9]\d*$/, 'not_a_wikidata_id'),
  ),
  partOf: optional(z.uuid('invalid')),
  /** Other names: "Ιράν", "Иран". */
  aliases: z
    .array(z.object({ text: line(200), language }))
    .max(50, 'too_many')
    .default([]),
})
export type PartyInput = z.output<typeof partyInput>
