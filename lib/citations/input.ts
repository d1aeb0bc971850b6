import { z } from 'zod'
import type { RecordedOrigin } from '#lib/claims/origins'
import { language, line, optional, prose } from '#lib/fields'
import { relations } from '#lib/sources/source'

const uuid = z.uuid()

export const citationInput = z
  .object({
    source: z.uuid('required'),
    relation: z.enum(relations, 'required'),
    /** Words that must stand in a capture of the source. */
    quote: optional(prose(10_000)),
    /** Where the words were selected: first looked for in this capture, from this place of its text on. */
    capture: optional(z.uuid('invalid')),
    near: optional(z.coerce.number('invalid').pipe(z.int32('invalid').nonnegative('invalid'))),
    translation: optional(prose(10_000)),
    translationLanguage: optional(language),
    translator: optional(line(200)),
    locator: optional(line(200)),
    /** Another source by its id, or words. */
    origin: optional(
      line(200).transform((text): RecordedOrigin => (uuid.safeParse(text).success ? { source: text } : { name: text })),
    ),
  })
  .superRefine(({ source, origin }, context) => {
    if (!origin || !('source' in origin) || origin.source !== source) return
    context.addIssue({ code: 'custom', message: 'origin_of_itself', path: ['origin'] })
  })
  .superRefine(({ quote, capture, translation, translationLanguage, translator }, context) => {
    const missing = (name: string) => context.addIssue({ code: 'custom', message: 'required', path: [name] })
    if (!quote && (capture || translation)) missing('quote')
    if (!translation) return
    if (!translationLanguage) missing('translationLanguage')
    if (!translator) missing('translator')
  })
export type CitationInput = z.output<typeof citationInput>
