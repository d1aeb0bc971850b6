import { z } from 'zod'
import { optional, prose } from '#lib/fields'
import { withholdableSubjects } from './withholding.ts'

export const withholdingInput = z.object({
  subject: z.enum(withholdableSubjects, 'invalid'),
  id: z.uuid('invalid'),
  /** Shown to readers. */
  reason: prose(1000),
  /** For the desk. */
  note: optional(prose(2000)),
})
export type WithholdingInput = z.output<typeof withholdingInput>
