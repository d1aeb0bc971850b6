import { z } from 'zod'
import { slugPattern } from '#lib/claims/claim'
import { readCursor } from '#lib/publishing/cursor'
import { operation } from './operation.ts'
import { claimSummary, claimVersion, pageOf, versionSummary } from './shapes.ts'

const nothing = z.object({})
const slug = z.string().max(100).regex(slugPattern).describe('As in the address of its page.')
const ofSlug = z.object({ slug })

const number = wholeNumber(999_999_999).describe("The version's number.")

const paging = {
  limit: wholeNumber(100).default(20).describe('How many at most, from 1 to 100.'),
  cursor: z
    .string()
    .refine((text) => readCursor(text) !== null, 'It must be the `next` of an earlier answer.')
    .optional()
    .describe('Where to go on: `next` of the answer before. Left out: from the beginning.'),
}

/** As it stands in an address: in one way only. */
function wholeNumber(max: number) {
  const says = `It must be a whole number from 1 to ${max}.`
  return z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, says)
    .transform(Number)
    .refine((value) => value <= max, says)
    .meta({ override: { type: 'integer', minimum: 1, maximum: max, pattern: undefined } })
}

/** Everything that the interface can be asked, in the order in which it is described. */
export const operations = {
  listClaims: operation({
    path: '/api/v1/claims',
    summary: 'Claims',
    description: 'The newest version of every claim, the most recently published first.',
    params: nothing,
    query: z.object(paging),
    answer: pageOf(claimSummary),
    example: '?limit=2',
  }),
  getClaim: operation({
    path: '/api/v1/claims/{slug}',
    summary: 'A claim',
    description: 'The newest version of one claim with its content: statements, sources, quotations, rationale.',
    params: ofSlug,
    query: nothing,
    answer: claimVersion,
    missing: 'There is no such published claim',
    example: '/iran-supplied-russia-with-attack-drones',
  }),
  listVersions: operation({
    path: '/api/v1/claims/{slug}/versions',
    summary: 'The versions of a claim',
    description: 'Every version that was ever published, the newest first. Nothing is ever taken out of this list.',
    params: ofSlug,
    query: nothing,
    answer: pageOf(versionSummary),
    missing: 'There is no such published claim',
    example: '',
  }),
  getVersion: operation({
    path: '/api/v1/claims/{slug}/versions/{number}',
    summary: 'A version of a claim',
    description: 'One version with its content, as it was published then.',
    params: ofSlug.extend({ number }),
    query: nothing,
    answer: claimVersion,
    missing: 'There is no such published version',
    example: '',
  }),
}
