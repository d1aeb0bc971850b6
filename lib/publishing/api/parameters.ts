import { z } from 'zod'
import { slugPattern, verdicts } from '#lib/claims/claim'
import { readCursor } from '#lib/publishing/cursor'
import { isExact, longestQuery, searchInput } from '#lib/publishing/search'
import { readSearchCursor } from '#lib/publishing/search-cursor'

/** What the interface for machines can be asked with. Each says what is wrong with it in words for who wrote the program. */

export const nothing = z.object({})
const slug = z.string().max(100).regex(slugPattern).describe('As in the address of its page.')
export const ofSlug = z.object({ slug })

export const number = wholeNumber(999_999_999).describe("The version's number.")

export const paging = {
  limit: wholeNumber(100).default(20).describe('How many at most, from 1 to 100; left out: 20.'),
  cursor: cursor((text) => readCursor(text) !== null),
}

export const pagingFound = { limit: paging.limit, cursor: cursor((text) => readSearchCursor(text) !== null) }

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const ofId = z.object({ id: id.describe('As in the address of its page.').meta({ format: 'uuid' }) })

export const pagingById = { limit: paging.limit, cursor: cursor((text) => id.safeParse(text).success) }

export function cursor(isOne: (text: string) => boolean) {
  return z
    .string()
    .refine(isOne, 'It must be the `next` of an earlier answer.')
    .optional()
    .describe('Where to go on: `next` of the answer before. Left out: from the beginning.')
}

export const filters = {
  verdict: z
    .enum(verdicts, `It must be one of ${verdicts.join(', ')}.`)
    .optional()
    .describe('What the newsroom finds.'),
  topic: slug.optional().describe('The slug of a topic that it belongs to.'),
  party: slug.optional().describe('The slug of a party that it names.'),
  language: z
    .string()
    .refine((text) => searchInput.shape.language.safeParse(text).success, 'It must be a language, such as "en".')
    .optional()
    .describe('A language that the claim can be read in: its own, or that of a translation.'),
  from: day('The first day on which the newest version may have been published'),
  to: day('The last day on which the newest version may have been published'),
}

export const words = z
  .string('It is missing: what is looked for?')
  .max(longestQuery, `It must have at most ${longestQuery} characters.`)
  .regex(/[\p{L}\p{N}]/u, 'It must have a letter or a digit.')
  .describe('Words that must all be there, "a phrase" in quotation marks, and -not for what must not be there.')

export const exact = z
  .literal(isExact, `It must be ${isExact}, or left out.`)
  .optional()
  .describe(`${isExact}: only what was asked is looked for, no words that are spelt nearly so.`)

/** @param says what it is the day of */
function day(says: string) {
  const wrong = 'It must be a day, such as 2025-01-17.'
  return z
    .string()
    .refine((text) => searchInput.shape.from.safeParse(text).success, wrong)
    .optional()
    .meta({ format: 'date' })
    .describe(`${says}, by the newsroom's clock: YYYY-MM-DD.`)
}

export function inOrder<T extends z.ZodObject<typeof filters>>(query: T): T {
  return query.refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    error: 'It must not be before `from`.',
  })
}

/** As it stands in an address: in one way only. */
export function wholeNumber(max: number) {
  const says = `It must be a whole number from 1 to ${max}.`
  return z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, says)
    .transform(Number)
    .refine((value) => value <= max, says)
    .meta({ override: { type: 'integer', minimum: 1, maximum: max, pattern: undefined } })
}
