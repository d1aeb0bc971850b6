import { z } from 'zod'
import { slugPattern } from '#lib/claims/claim'
import { acts, type LogFilter, type LogPlace, subjects } from './log.ts'

const lenient = <T extends z.ZodType>(field: T) => field.nullable().catch(null).default(null)

const one = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
  .transform((text) => text.trim())

const day = one.pipe(z.iso.date()).refine((text) => text >= '2000' && text < '2201')

/** An id, a slug, or an address that ends in one of them. */
const claim = one
  .transform((text) => text.split(/[?#]/)[0]?.match(/\/claims\/([^/]+)/)?.[1] ?? text)
  .refine((text) => text.length <= 100 && slugPattern.test(text))

const parameters = z.object({
  person: lenient(one.pipe(z.union([z.literal('installation'), z.uuid()]))),
  act: lenient(one.pipe(z.enum(acts))),
  subject: lenient(one.pipe(z.enum(subjects))),
  claim: lenient(claim),
  from: lenient(day),
  to: lenient(day),
  after: lenient(one.transform(readLogPlace)),
})

/** The lines that an address asks for; a parameter that means nothing is as good as none. */
export const readLogFilter = (search: Record<string, string | string[] | undefined>): LogFilter =>
  parameters.parse(search)

const writeLogPlace = ({ at, sequence }: LogPlace) => `${at}_${sequence}`

function readLogPlace(text: string): LogPlace | null {
  const [, at, sequence] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([1-9]\d{0,14})$/.exec(text) ?? []
  if (!at || !sequence || Number.isNaN(Date.parse(at)) || new Date(at).toISOString() !== at) return null
  return { at, sequence: Number(sequence) }
}

/** The query of an address that asks for the same lines. */
export function logQuery({ after, ...filter }: LogFilter, place: LogPlace | null = null): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value)
  if (place) search.set('after', writeLogPlace(place))
  return search.size > 0 ? `?${search}` : ''
}
