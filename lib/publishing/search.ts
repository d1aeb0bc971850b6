import { z } from 'zod'
import { slugPattern, type Verdict, verdicts } from '#lib/claims/claim'
import { day } from '#lib/fields'
import { readSearchCursor } from './search-cursor.ts'

/** What narrows the list of claims; null: anything does. */
export type SearchFilters = {
  words: string | null
  /** Of words that nothing has, no others are looked for that are spelt nearly so. */
  exact: boolean
  verdict: Verdict | null
  /** By its slug, as the party. */
  topic: string | null
  party: string | null
  /** That it can be read in: its own, or that of a translation. */
  language: string | null
  /** First and last day on which the live version was published, in the newsroom's time zone. */
  from: string | null
  to: string | null
}

/** By what names the filters stand in an address. */
export const searchFields = ['q', 'exact', 'verdict', 'topic', 'party', 'language', 'from', 'to', 'before'] as const
export type SearchField = (typeof searchFields)[number]

/** As an address or a form has them. */
export type TypedSearch = Partial<Record<SearchField, string>>

export const longestQuery = 500
/** As an address says that only what was typed is looked for. */
export const isExact = '1'

/** What no keyboard writes on purpose divides words like a blank. */
export const asTyped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s\ufffd]+/gu, ' ')
    .trim()

const field = <T extends z.ZodType<string>>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && asTyped(value)) || null, schema.nullable())

const slug = z.string().max(100, 'unknown').regex(slugPattern, 'unknown')

/** Filters as an address has them. Messages are keys of `search.problem` in the texts. */
export const searchInput = z
  .object({
    q: field(
      z
        .string()
        .max(longestQuery, 'too_long')
        .regex(/[\p{L}\p{N}]/u, 'no_words'),
    ),
    // It stands in no field that one could mend.
    exact: field(z.literal(isExact)).catch(null),
    verdict: field(z.enum(verdicts, 'unknown')),
    topic: field(slug),
    party: field(slug),
    language: field(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'unknown')),
    from: field(day),
    to: field(day),
    before: field(z.string().refine((text) => readSearchCursor(text) !== null, 'unknown')),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'ends_before' })

export type SearchInput = z.output<typeof searchInput>

export const filtersOf = ({ q, exact, verdict, topic, party, language, from, to }: SearchInput): SearchFilters => ({
  ...{ words: q, exact: q !== null && exact !== null, verdict, topic, party, language, from, to },
})

/** How an address asks for these; nothing for what narrows nothing. */
export function searchQuery(input: Partial<Record<SearchField, string | null>>) {
  const asked = searchFields.flatMap((name) => (input[name] ? [[name, input[name]]] : []))
  return asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''
}

/** However people write them: a telephone makes “these” of "those". */
const quotationMarks = /["“”„‟«»]/g

export const withStraightQuotes = (words: string) => words.replace(quotationMarks, '"')

/** The same words, wherever they stand. */
export const withoutQuotes = (words: string) => asTyped(words.replace(quotationMarks, ' '))
