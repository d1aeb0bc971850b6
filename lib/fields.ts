import { z } from 'zod'
import { slugPattern } from '#lib/claims/claim'

/**
 * Fields of forms, as they come in. What nobody types on purpose (control characters, lone surrogates) is refused with a
 * message that says so; messages are keys of messages/desk.json (`fields.*`).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/** These turn the direction of what follows: a line could read otherwise than it is written. */
const turning = /[\u202a-\u202e\u2066-\u2069]/

/** These show letters in another order than they are written in: nobody types them on purpose. */
const overriding = /[\u202d\u202e]/

/** Whether a text is one that the database can hold and a person can have typed. */
export const isReadable = (text: string) => text.isWellFormed() && !control.test(text)

/** Holds nothing that anybody sees. */
const isBlank = (text: string) => /^[\s\p{Cf}\p{DI}]*$/u.test(text)

const clean = (max: number) => z.string('required').max(max, 'too_long').refine(isReadable, 'unreadable_characters')

const filled = z.string().refine((text) => !isBlank(text), 'required')

/** One line of text. */
export const line = (max = 300) =>
  clean(max)
    .refine((text) => !turning.test(text), 'unreadable_characters')
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(filled)

/** Paragraphs, separated by an empty line. */
export const prose = (max = 50_000) =>
  clean(max)
    .refine((text) => !overriding.test(text), 'unreadable_characters')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(filled)

/** An empty field is null. */
export const optional = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (typeof value === 'string' && isBlank(value) ? null : (value ?? null)), field.nullable())

/** A part of an address that somebody chose. */
export const slug = z.string().trim().max(100, 'too_long').regex(slugPattern, 'not_a_slug')

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
  .refine((text) => !turning.test(text), 'unreadable_characters')
  .transform((text) => text.trim())
  .pipe(z.url({ protocol: /^https?$/, error: 'not_an_address' }))

/** A day of the calendar on which somebody may still be there to act. */
export const day = z.iso.date('not_a_date').refine((text) => text >= '1900' && text < '2201', 'not_a_date')

/** What a save was based on: a number that an `integer` of the database holds. */
export const basedOn = z.coerce.number('invalid').pipe(z.int32('invalid').positive('invalid'))

/** What an address or a form names a record by. */
export const isId = (text: string) => z.uuid().safeParse(text).success
