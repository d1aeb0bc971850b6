import { z } from 'zod'
import { dueDay } from '#lib/assignments/input'
import { edtfInput } from '#lib/dates/input'
import { day, language, line, optional, prose, slug } from '#lib/fields'
import { isLight } from '#lib/markdown/markdown'
import { publicationKinds, reservedSlugs, verdicts } from './claim.ts'
import { waivableGates } from './gates.ts'

export const markdown = prose().refine(isLight, 'too_many_signs')

export const claimInput = z.object({
  sentence: line(500),
  /** Left empty: made from the sentence. */
  slug: optional(slug.refine((chosen) => !reservedSlugs.includes(chosen), 'reserved_slug')),
  language,
  context: optional(markdown),
  firstMade: edtfInput,
  topics: z.array(z.uuid('invalid')).max(20, 'too_many').default([]),
})
export type ClaimInput = z.output<typeof claimInput>

export const verdictInput = z.object({
  verdict: optional(z.enum(verdicts, 'invalid')),
  finding: optional(line(500)),
  rationale: optional(markdown),
  wouldChange: optional(prose(2000)),
  recheckOn: optional(day),
})
export type VerdictInput = z.output<typeof verdictInput>

export const waiverInput = z.object({ gate: z.enum(waivableGates, 'invalid'), reason: optional(line(500)) })
export type WaiverInput = z.output<typeof waiverInput>

export const submissionInput = z.object({
  kind: z.enum(publicationKinds, 'required'),
  note: optional(prose(2000)),
  /** Of a retraction: the published claim that takes its place. */
  mergedInto: optional(z.uuid('invalid')),
  /** The reviewer who is asked; null asks whoever can. */
  ask: optional(z.uuid('invalid')),
  dueOn: optional(dueDay),
})
export type SubmissionInput = z.output<typeof submissionInput>
