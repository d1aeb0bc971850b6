import { z } from 'zod'
import { markdown } from '#lib/claims/input'
import { basedOn, line, optional } from '#lib/fields'
import { languages } from '#lib/i18n/languages'

/** The version of the claim that the form showed. */
export const translationOf = z.object({
  claim: z.uuid('invalid'),
  language: z.enum(languages, 'invalid'),
  number: basedOn,
  hash: z.string('invalid').regex(/^[0-9a-f]{64}$/, 'invalid'),
})
export type TranslationOf = z.output<typeof translationOf>

export const translationInput = z.object({
  sentence: line(500),
  context: optional(markdown),
  finding: line(500),
  rationale: markdown,
})
export type TranslationInput = z.output<typeof translationInput>
