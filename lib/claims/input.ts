import { z } from 'zod'
import { edtfInput } from '#lib/dates/input'
import { language, line, optional, prose, slug } from '#lib/fields'
import { publicationKinds, reservedSlugs, verdicts } from './claim.ts'
import { waivableGates } from './gates.ts'

export const claimInput = z.object({
  sentence: line(500),
  /** Left empty: made from the sentence. */
  slug: optional(slug.refine((chosen) => !reservedSlugs.includes(chosen), 'reserved_slug')),
  language,
  context: optional(prose()),
  firstMade: edtfInput,
  topics: z.array(z.uuid('invalid')).max(20, 'too_many').default([]),
})
export type ClaimInput = z.output<typeof claimInput>

/** A day on which somebody may still be there to check. */
const recheckDay = z.iso.date('not_a_date').refine((day) => day >= '1900' && day < '2201', 'not_a_date')

export const verdictInput = z.object({
  verdict: optional(z.enum(verdicts, 'invalid')),
  finding: optional(line(500)),
  rationale: optional(prose()),
  recheckOn: optional(recheckDay),
})
export type VerdictInput = z.output<typeof verdictInput>

/** A party that the claim accuses, with the record of having asked it: when and how, or nothing. */
export const accusedInput = z
  .object({
    party: z.uuid('required'),
    askedOn: edtfInput.transform((date) => date?.text ?? null),
    askedVia: optional(line(200)),
    outcome: optional(line(500)),
  })
  .refine(({ askedOn, askedVia, outcome }) => (askedOn && askedVia) || (!askedOn && !askedVia && !outcome), {
    error: 'asked_needs_both',
    path: ['askedOn'],
  })
export type AccusedInput = z.output<typeof accusedInput>

export const waiverInput = z.object({ gate: z.enum(waivableGates, 'invalid'), reason: optional(line(500)) })
export type WaiverInput = z.output<typeof waiverInput>

export const submissionInput = z.object({ kind: z.enum(publicationKinds, 'required'), note: optional(prose(2000)) })
export type SubmissionInput = z.output<typeof submissionInput>
