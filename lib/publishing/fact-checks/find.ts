import 'server-only'
import { dayIn } from '#lib/dates/day'
import { isLanguage, languages } from '#lib/i18n/languages'
import { getNewsroom, getSnapshot } from '#lib/publishing/cached'
import { searchClaims } from '#lib/publishing/cached-lists'
import { getTranslation } from '#lib/publishing/cached-translations'
import { claimReviewOf } from '#lib/publishing/claim-review'
import type { ClaimListing } from '#lib/publishing/queries'
import { type SearchFilters, searchInput } from '#lib/publishing/search'
import { siteAddress } from '#lib/publishing/site-address'
import { getTexts } from '#lib/publishing/texts'
import { inTranslation } from '#lib/publishing/translation'
import type { FactCheckQuery } from './asked.ts'
import { factCheckOf, isSite } from './fact-check.ts'

const atOnce = 100
const usualSize = 10

/** The reviews that Google's `claims.search` would find here, newest first. */
export async function findFactChecks(asked: FactCheckQuery) {
  const { query, reviewPublisherSiteFilter: site, pageSize, pageToken, offset } = asked
  if (site.trim() && !isSite(site, siteAddress())) return {}
  const words = searchInput.shape.q.safeParse(query)
  if (!words.success) return {}
  const { timeZone } = await getNewsroom()
  const filters = filtersOf(asked, words.data, timeZone)
  const size = Math.min(pageSize || usualSize, atOnce)
  const { claims, next } = await listStanding(filters, pageToken || null, pageToken ? 0 : offset, size)
  const found = (await Promise.all(claims.map((claim) => tell(claim, filters.language)))).filter(
    (each) => each !== null,
  )
  return { ...(found.length > 0 && { claims: found }), ...(next && { nextPageToken: next }) }
}

const hundredYears = 36_500

const filtersOf = (
  { languageCode, maxAgeDays }: FactCheckQuery,
  words: string | null,
  timeZone: string,
): SearchFilters => ({
  // Google's answer has no place to tell which other words were looked for.
  ...{ words, exact: true, verdict: null, topic: null, party: null, to: null },
  language: languageCode ? (languageCode.split(/[-_]/)[0] as string).toLowerCase() : null,
  from:
    maxAgeDays > 0 && maxAgeDays < hundredYears
      ? dayIn(timeZone, new Date(Date.now() - maxAgeDays * 24 * 3600 * 1000))
      : null,
})

/** One page of what can be repeated: nothing suspended, withheld or retracted. */
async function listStanding(filters: SearchFilters, from: string | null, offset: number, size: number) {
  const claims: ClaimListing[] = []
  let next = from
  let skip = offset
  do {
    const page = await searchClaims(filters, next, Math.min(skip + size - claims.length, atOnce))
    const standing = page.claims.filter((claim) => !(claim.suspended || claim.withheld || claim.retracted))
    claims.push(...standing.slice(skip))
    skip -= Math.min(skip, standing.length)
    next = page.next
  } while (next && claims.length < size)
  return { claims, next }
}

/** In the language that was asked for where there is a translation into it, else in the claim's own where the site speaks that. */
async function tell({ slug, number, firstPublishedAt, publishedAt }: ClaimListing, language: string | null) {
  const [{ name }, original, translation] = await Promise.all([
    getNewsroom(),
    getSnapshot(slug, number),
    language === null ? null : getTranslation(slug, number, language),
  ])
  if (!original) return null
  const claim = inTranslation(original, translation)
  const locale = isLanguage(claim.language) ? claim.language : languages[0]
  const t = await getTexts(locale)
  const newsroom = { name, address: siteAddress() }
  const verdict = t(`verdict.${claim.verdict}`)
  const review = claimReviewOf({ claim, firstPublishedAt, publishedAt, newsroom, locale, verdict })
  return review && factCheckOf(review)
}
