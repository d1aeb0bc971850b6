import { z } from 'zod'
import { edtfInput } from '#lib/dates/input'
import { language, line, optional, webAddress } from '#lib/fields'
import { largestFile } from '#lib/intakes/intake'
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
  archivedUrl: optional(webAddress),
  /** A box: nothing is sent when it isn't ticked. */
  neverFetch: z.preprocess((value) => value === 'yes', z.boolean()),
})
export type SourceInput = z.output<typeof sourceInput>

/** A file that somebody chose; what it is, is found out by its bytes. */
export const chosenFile = z
  .instanceof(File, { error: 'no_file' })
  // Browsers send a file without a name for a field in which none was chosen.
  .refine(({ size, name }) => size > 0 || name !== '', 'no_file')
  .refine(({ size, name }) => size > 0 || name === '', 'empty_file')
  .refine(({ size }) => size <= largestFile, 'file_too_large')
  .transform(async (file) => ({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: nameOf(file) }))
export type ChosenFile = z.output<typeof chosenFile>

/** What a file is called, as far as it can be shown on one line. */
const nameOf = ({ name }: File) =>
  name
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200) || 'file'

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
