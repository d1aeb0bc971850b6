import type { claimReviewOf } from '#lib/publishing/claim-review'

type Review = NonNullable<ReturnType<typeof claimReviewOf>>

/** A site as Google names it: its host, without the "www". */
export const siteOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')

/** Whether what somebody filters by is this site, or the domain that it is part of. */
export function isSite(filter: string, address: string) {
  const host = URL.parse(`http://${filter.trim().replace(/^https?:\/\//i, '')}`)?.hostname.replace(/^www\./, '')
  const site = siteOf(address)
  return host !== undefined && (site === host || site.endsWith(`.${host}`))
}

/** A ClaimReview in the fields of Google's Fact Check Tools. What is not known is left out, as Google does. */
export function factCheckOf(review: Review) {
  const { datePublished, author = [] } = review.itemReviewed
  const claimant = author.map(({ name }) => name).join(', ')
  return {
    text: review.claimReviewed,
    ...(claimant && { claimant }),
    // An instant, and so nothing for a date that is known to the month.
    ...(datePublished?.length === 'YYYY-MM-DD'.length && { claimDate: `${datePublished}T00:00:00Z` }),
    claimReview: [
      {
        publisher: { name: review.publisher.name, site: siteOf(review.url) },
        url: review.url,
        title: review.reviewBody,
        reviewDate: review.dateModified,
        textualRating: review.reviewRating.alternateName,
        languageCode: review.inLanguage,
      },
    ],
  }
}

/** An error as Google's interfaces tell it. */
export const invalidArgument = (message: string) => ({ error: { code: 400, message, status: 'INVALID_ARGUMENT' } })
