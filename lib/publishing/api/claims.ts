import 'server-only'
import { verdictNumber } from '#lib/claims/claim'
import { dataLinks, publicLinks } from '#lib/links'
import { getContent } from '#lib/publishing/cached'
import { searchClaims } from '#lib/publishing/cached-lists'
import type { ClaimListing, PublishedRecord, PublishedVersion } from '#lib/publishing/queries'
import { filtersOf, type SearchField, searchInput } from '#lib/publishing/search'
import { siteAddress } from '#lib/publishing/site-address'
import type { ClaimSummary, ClaimVersion, VersionSummary } from './shapes.ts'

const pages = publicLinks('en')

export const absolute = (path: string) => new URL(path, siteAddress()).href

const stateOf = ({ withheld, suspended, retracted }: ClaimListing) =>
  withheld ? 'withheld' : suspended ? 'suspended' : retracted ? 'retracted' : 'live'

/** @param claim as the queries give it: without verdict and finding while it is suspended or withheld */
export const claimSummaryOf = (claim: ClaimListing): ClaimSummary => ({
  id: claim.claimId,
  slug: claim.slug,
  url: absolute(pages.claim(claim.slug)),
  api: absolute(dataLinks.claim(claim.slug)),
  number: claim.number,
  kind: claim.kind,
  state: stateOf(claim),
  language: claim.language,
  sentence: claim.sentence,
  verdict: claim.verdict,
  rating: (claim.verdict && verdictNumber[claim.verdict]) ?? null,
  finding: claim.finding,
  firstMade: claim.firstMade,
  firstPublishedAt: claim.firstPublishedAt.toISOString(),
  publishedAt: claim.publishedAt.toISOString(),
})

type Query = Partial<Record<Exclude<SearchField, 'before'>, string>> & { cursor?: string; limit: number }

/** What `/search` finds, for a program: what comes in was parsed by the operation. */
export async function pageOfClaims({ cursor, limit, ...query }: Query) {
  const filters = filtersOf(searchInput.parse(query))
  const { claims, next } = await searchClaims(filters, cursor ?? null, limit)
  return { data: claims.map(claimSummaryOf), next }
}

export const versionSummaryOf = (
  slug: string,
  version: Omit<PublishedVersion, 'verdict' | 'mergedInto'>,
): VersionSummary => ({
  number: version.number,
  kind: version.kind,
  note: version.note,
  publishedAt: version.publishedAt.toISOString(),
  hash: version.hash,
  suspended: version.suspended,
  withheld: version.withheld,
  withheldAt: version.withheldAt?.toISOString() ?? null,
  url: absolute(pages.version(slug, version.number)),
  api: absolute(dataLinks.version(slug, version.number)),
})

/** Null: there is no version of that number. */
export async function claimVersionOf(record: PublishedRecord, number: number): Promise<ClaimVersion | null> {
  const version = record.versions.find((one) => one.number === number)
  if (!version) return null
  const claim = (await getContent(record.slug, number)) as ClaimVersion['claim']
  return { slug: record.slug, ...versionSummaryOf(record.slug, version), newest: record.number, claim }
}
