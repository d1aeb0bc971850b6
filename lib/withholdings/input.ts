import { z } from 'zod'
import { optional, prose } from '#lib/fields'
import { withholdableSubjects } from './withholding.ts'

const versions = z.preprocess((value) => value ?? [], z.array(z.uuid('invalid'), 'invalid'))

export const withholdingInput = z.object({
  subject: z.enum(withholdableSubjects, 'invalid'),
  id: z.uuid('invalid'),
  /** Shown to readers. */
  reason: prose(1000),
  /** For the desk. */
  note: optional(prose(2000)),
  /** The other versions with the same words that were shown, and those of them that go too. */
  seen: versions,
  along: versions,
})
export type WithholdingInput = z.output<typeof withholdingInput>
