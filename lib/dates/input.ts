import { z } from 'zod'
import { type Edtf, parseEdtf } from './edtf.ts'

/** A date of the world as somebody types it. Left out, left empty, or `XXXX`: unknown. */
export const edtfInput = z
  .string('not_a_date')
  .trim()
  .max(25, 'too_long')
  .nullish()
  .transform((text, context): Edtf | null => {
    if (!text || text === 'XXXX') return null
    const edtf = parseEdtf(text)
    if (edtf) return edtf
    context.addIssue({ code: 'custom', message: 'not_a_date', input: text })
    return z.NEVER
  })
