import { z } from 'zod'
import { edtfInput } from '#lib/dates/input'
import { language, line, optional, webAddress } from '#lib/fields'
import { sourceKinds } from './source.ts'

export const sourceInput = z.object({
  title: line(300),
  publisher: line(200),
  url: optional(webAddress),
  author: optional(line(200)),
  published: edtfInput,
  language,
  kind: z.enum(sourceKinds, 'required'),
  interest: optional(line(500)),
})
export type SourceInput = z.output<typeof sourceInput>

/**
 * The text of a source as somebody pasted it: nothing is trimmed or folded. Only the line ends that a browser makes of every
 * form (CRLF) become what they were, so that a pasted file has the hash of the file.
 */
export const pastedText = z
  .string('required')
  .max(5_000_000, 'too_long')
  .refine((text) => text.trim() !== '', 'required')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'unreadable_characters')
  .transform((text) => text.replace(/\r\n/g, '\n'))
