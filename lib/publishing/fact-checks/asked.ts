import { z } from 'zod'
import { longestQuery } from '#lib/publishing/search'
import { readSearchCursor } from '#lib/publishing/search-cursor'

/** What Google lets every program send to every interface of its; nothing here depends on them. */
const standard =
  /^(\$\.xgafv|access_token|alt|callback|fields|key|oauth_token|prettyPrint|quotaUser|uploadType|upload_protocol)$/

const most = 1000

/** As protocol buffers have it, 0 and what is not there are the same. */
const whole = (max: number) =>
  z
    .string()
    .regex(/^[0-9]{1,9}$/, 'must be a whole number, 0 or more')
    .transform(Number)
    .refine((value) => value <= max, `must not be more than ${max}`)
    .default(0)

/** The parameters of Google's `claims.search` (docs/decisions/interface-for-machines.md). */
const parameters = z
  .strictObject({
    query: z.string().max(longestQuery, `must have at most ${longestQuery} characters`).default(''),
    languageCode: z.string().refine(isTag, 'must be a BCP-47 language code').optional(),
    maxAgeDays: whole(999_999_999),
    pageSize: whole(999_999_999),
    pageToken: z.string().refine(isToken, 'must be the nextPageToken of an earlier answer').default(''),
    offset: whole(most),
    reviewPublisherSiteFilter: z.string().max(300, 'must have at most 300 characters').default(''),
  })
  .refine(({ query, reviewPublisherSiteFilter }) => query.trim() || reviewPublisherSiteFilter.trim(), {
    path: ['query'],
    error: 'is required unless reviewPublisherSiteFilter is set',
  })

export type FactCheckQuery = z.output<typeof parameters>

/** What is asked for, or a sentence that says what is wrong with it. */
export function readFactCheckQuery(search: URLSearchParams): FactCheckQuery | string {
  const own = [...search].filter(([name]) => !standard.test(name))
  const { data, error } = parameters.safeParse(Object.fromEntries(own))
  if (data) return data
  const [issue] = error.issues
  if (issue?.code === 'unrecognized_keys') return `Unknown name "${issue.keys[0]}": Cannot bind query parameter.`
  return `${String(issue?.path[0])} ${issue?.message}.`
}

function isTag(text: string) {
  return text === '' || /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}$/.test(text)
}

function isToken(text: string) {
  return text === '' || readSearchCursor(text) !== null
}
