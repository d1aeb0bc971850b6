import 'server-only'
import { verdictNumber } from '#lib/claims/claim'
import { isLanguage } from '#lib/i18n/languages'
import { dataLinks, publicLinks } from '#lib/links'
import { getContent } from '#lib/publishing/cached'
import { searchClaims } from '#lib/publishing/cached-lists'
import { listTranslations } from '#lib/publishing/cached-translations'
import type { ClaimListing, PublishedRecord, PublishedVersion } from '#lib/publishing/queries'
import { filtersOf, type SearchField, searchInput } from '#lib/publishing/search'
import { siteAddress } from '#lib/publishing/site-address'
import type { TranslationVersion as Versioned } from '#lib/publishing/translation-history-queries'
import type { PublishedTranslation } from '#lib/publishing/translation-queries'
import type {
  ClaimSummary,
  ClaimVersion,
  FoundClaim,
  Translation,
  TranslationVersion,
  VersionSummary,
} from './shapes.ts'

const pages = publicLinks('en')

export const absolute = (path: string) => new URL(path, siteAddress()).href

/** A language that readers can't choose any more is told of on the first one's page. */
const inLanguage = (language: string) => publicLinks(isLanguage(language) ? language : 'en')

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
  translations: Object.entries(claim.translations ?? {})
    .map(([language, words]) => ({ language, url: absolute(inLanguage(language).claim(claim.slug)), ...words }))
    .toSorted((a, b) => (a.language < b.language ? -1 : 1)),
  firstMade: claim.firstMade,
  firstPublishedAt: claim.firstPublishedAt.toISOString(),
  publishedAt: claim.publishedAt.toISOString(),
})

type Query = Partial<Record<Exclude<SearchField, 'before'>, string>> & { cursor?: string; limit: number }

const find = ({ cursor, limit, ...query }: Query) =>
  searchClaims(filtersOf(searchInput.parse(query)), cursor ?? null, limit)

/** What `/claims` lists, for a program: what comes in was parsed by the operation. */
export async function pageOfClaims(query: Query) {
  const { claims, next } = await find(query)
  return { data: claims.map(claimSummaryOf), next }
}

/** And what `/search` finds. */
export async function pageOfFound(query: Query) {
  const { claims, next, alsoLookedFor } = await find(query)
  const data: FoundClaim[] = claims.map((claim) => ({ ...claimSummaryOf(claim), passages: claim.passages }))
  return { data, next, alsoLookedFor }
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

type Told = Omit<PublishedTranslation, 'publishedAt'> & { publishedAt: Date | string }

export const translationOf = (slug: string, { number, publishedAt, ...translation }: Told): Translation => ({
  ...translation,
  url: absolute(inLanguage(translation.language).version(slug, number)),
  publishedAt: new Date(publishedAt).toISOString(),
})

export const translationVersionOf = (
  slug: string,
  { number, publishedAt, body, ...version }: Versioned,
): TranslationVersion => ({
  ...version,
  of: number,
  publishedAt: publishedAt.toISOString(),
  url: absolute(inLanguage(version.language).translations(slug)),
  content: body === null ? null : JSON.parse(body),
})

/** Null: there is no version of that number. */
export async function claimVersionOf(record: PublishedRecord, number: number): Promise<ClaimVersion | null> {
  const version = record.versions.find((one) => one.number === number)
  if (!version) return null
  const { slug, number: newest } = record
  const [content, told] = await Promise.all([getContent(slug, number), listTranslations(slug, number)])
  const translations = told.map((each) => translationOf(slug, each))
  const claim = content as ClaimVersion['claim']
  return { slug, ...versionSummaryOf(slug, version), newest, translations, claim }
}
