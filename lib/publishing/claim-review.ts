import type { Claim, ClaimReview, CreativeWork, Organization, Person, Rating } from 'schema-dts'
import { verdictNumber } from '#lib/claims/claim'
import { parseEdtf } from '#lib/dates/edtf'
import { publicLinks } from '#lib/links'
import type { PublishedClaim, PublishedSource } from './snapshot.ts'

export type Reviewed = {
  claim: PublishedClaim
  /** When the first version was published, and the one that is told of. */
  firstPublishedAt: Date
  publishedAt: Date
  newsroom: Publisher
  /** The language of the page that the review stands on, and the verdict's word in it. */
  locale: string
  verdict: string
}

/** Who publishes, and where: the origin of the site, without a path. */
export type Publisher = { name: string; address: string }

/**
 * A live version as schema.org's ClaimReview, by the rules of Google's documentation of it. Null when it is a retraction:
 * then the newsroom stands by no finding that a machine could repeat.
 */
export function claimReviewOf({ claim, firstPublishedAt, publishedAt, newsroom, locale, verdict }: Reviewed) {
  if (claim.kind === 'retraction') return null
  const organization = { '@type': 'Organization', name: newsroom.name, url: newsroom.address } as const
  return {
    '@type': 'ClaimReview',
    url: newsroom.address + publicLinks(locale).claim(claim.slug),
    claimReviewed: claim.sentence,
    inLanguage: claim.language,
    datePublished: firstPublishedAt.toISOString(),
    dateModified: publishedAt.toISOString(),
    author: organization,
    publisher: organization,
    reviewBody: claim.finding,
    reviewRating: ratingOf(claim.verdict, verdict),
    itemReviewed: reviewedClaim(claim),
  } as const satisfies ClaimReview
}

/** Numbers only for a verdict that has one: a machine would take any number for "false" or "half true". */
function ratingOf(verdict: PublishedClaim['verdict'], word: string) {
  const number = verdictNumber[verdict]
  const scale = { ratingValue: number, bestRating: 5, worstRating: 1 } as const
  return { '@type': 'Rating', alternateName: word, ...(number && scale) } as const satisfies Rating
}

function reviewedClaim(claim: PublishedClaim) {
  const asserting = claim.statements.filter(({ stance }) => stance === 'asserts')
  const parties = claim.parties.filter(({ id }) => asserting.some(({ party }) => party === id))
  const cited = new Set(
    [...asserting.flatMap(({ citations }) => citations), ...claim.citations]
      .filter(({ relation }) => relation === 'reports')
      .map(({ source }) => source),
  )
  const appearances = claim.sources.filter(({ id }) => cited.has(id))
  const made = plainDate(claim.firstMade)
  const first = firstAppearance(claim, appearances)
  return {
    '@type': 'Claim',
    text: claim.sentence,
    inLanguage: claim.language,
    ...(made && { datePublished: made }),
    ...(parties.length > 0 && { author: parties.map(partyOf) }),
    ...(appearances.length > 0 && { appearance: appearances.map(workOf) }),
    ...(first && { firstAppearance: workOf(first) }),
  } as const satisfies Claim
}

/**
 * A date that schema.org can say: known to the year, month or day, neither about that time nor uncertain nor between two.
 */
function plainDate(text: string | null): string | null {
  const edtf = text === null ? null : parseEdtf(text)
  if (!edtf || edtf.precision === 'interval') return null
  return edtf.dates[0].approximate || edtf.dates[0].uncertain ? null : edtf.text
}

/** Known only when one source, and no other, came out on the very day on which the claim was first made. */
function firstAppearance({ firstMade }: PublishedClaim, appearances: PublishedSource[]): PublishedSource | null {
  const day = plainDate(firstMade)
  if (day?.length !== 'YYYY-MM-DD'.length) return null
  const [first, ...others] = appearances.filter(({ published }) => published === day)
  return first && others.length === 0 ? first : null
}

function partyOf({ name, kind, wikidataId, names }: PublishedClaim['parties'][number]) {
  return {
    '@type': kind === 'office_holder' ? 'Person' : 'Organization',
    name,
    ...(names.length > 0 && { alternateName: names.map(({ text }) => text) }),
    ...(wikidataId && { sameAs: `https://www.wikidata.org/wiki/${wikidataId}` }),
  } as const satisfies Person | Organization
}

function workOf({ url, title, publisher, published, language }: PublishedSource) {
  const date = plainDate(published)
  return {
    '@type': 'CreativeWork',
    ...(url && { url }),
    headline: title,
    inLanguage: language,
    publisher: { '@type': 'Organization', name: publisher },
    ...(date && { datePublished: date }),
  } as const satisfies CreativeWork
}
