import { z } from 'zod'
import { edtfInput } from '#lib/dates/input'
import { language, line, optional, prose } from '#lib/fields'
import { stances, wordings } from './statement.ts'

export const statementInput = z
  .object({
    party: z.uuid('required'),
    stance: z.enum(stances, 'required'),
    office: optional(line(200)),
    said: edtfInput,
    venue: optional(line(200)),
    repliesTo: optional(z.uuid('invalid')),
    wording: z.enum(wordings, 'required'),
    words: prose(10_000),
    language,
    translation: optional(prose(10_000)),
    translationLanguage: optional(language),
    translator: optional(line(200)),
  })
  .superRefine((input, context) => {
    if (input.wording === 'reported') {
      if (input.translation)
        context.addIssue({ code: 'custom', message: 'only_quotes_are_translated', path: ['translation'] })
      return
    }
    if (!input.translation) return
    if (!input.translationLanguage)
      context.addIssue({ code: 'custom', message: 'required', path: ['translationLanguage'] })
    if (!input.translator) context.addIssue({ code: 'custom', message: 'required', path: ['translator'] })
  })
export type StatementInput = z.output<typeof statementInput>

/** The value of a button: which statement, and where it goes. */
export const moveInput = z
  .string('invalid')
  .regex(/^[0-9a-f-]{36} (up|down)$/, 'invalid')
  .transform((text) => {
    const [id, direction] = text.split(' ') as [string, 'up' | 'down']
    return { id, direction }
  })
export type MoveInput = z.output<typeof moveInput>
