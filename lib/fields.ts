import { z } from 'zod'

/**
 * Fields of forms, as they come in. What nobody types on purpose (control characters, lone surrogates) is refused with a
 * message that says so; messages are keys of messages/en.json (`fields.*`).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

const clean = (max: number) =>
  z
    .string('required')
    .max(max, 'too_long')
    .refine((text) => text.isWellFormed() && !control.test(text), 'unreadable_characters')

/** One line of text. */
export const line = (max = 300) =>
  clean(max)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'required'))

/** Paragraphs, separated by an empty line. */
export const prose = (max = 50_000) =>
  clean(max)
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, 'required'))

/** An empty field is null. */
export const optional = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)), field.nullable())

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** A BCP 47 tag of a language that exists. */
export const language = clean(35)
  .transform((text) => text.trim())
  .refine((tag) => {
    try {
      return languageNames.of(tag) !== undefined
    } catch {
      return false
    }
  }, 'unknown_language')
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] as string)

/** A web address, http or https. */
export const webAddress = clean(2000)
  .transform((text) => text.trim())
  .pipe(z.url({ protocol: /^https?$/, error: 'not_an_address' }))

/** What a save was based on. */
export const basedOn = z.coerce.number('invalid').int('invalid').positive('invalid')

/** What an address or a form names a record by. */
export const isId = (text: string) => z.uuid().safeParse(text).success
