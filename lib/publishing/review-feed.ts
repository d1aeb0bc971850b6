import type { DataFeedItem } from 'schema-dts'
import { publicLinks } from '#lib/links'
import { claimReviewOf, type Reviewed } from './claim-review.ts'
import { scriptJson } from './json-ld.ts'

/** One review in the feed of all; of what was retracted only that it is gone. */
export function feedItemOf(reviewed: Reviewed) {
  const { claim, firstPublishedAt, publishedAt, newsroom, locale } = reviewed
  const review = claimReviewOf(reviewed)
  const created = { '@type': 'DataFeedItem', dateCreated: firstPublishedAt.toISOString() } as const
  const url = newsroom.address + publicLinks(locale).claim(claim.slug)
  return review
    ? ({ ...created, dateModified: publishedAt.toISOString(), item: review } as const satisfies DataFeedItem)
    : ({
        ...created,
        dateDeleted: publishedAt.toISOString(),
        item: { '@type': 'ClaimReview', url },
      } as const satisfies DataFeedItem)
}

/** schema.org's DataFeed piece by piece, since all of a large record would be too much at once. */
export async function* writeReviewFeed(
  about: { name: string; address: string },
  pages: AsyncIterable<ReturnType<typeof feedItemOf>[]>,
) {
  const { name, address } = about
  const head = scriptJson({
    ...{ '@context': 'https://schema.org', '@type': 'DataFeed', url: `${address}/claim-reviews.json`, name },
    publisher: { '@type': 'Organization', name, url: address },
  })
  yield `${head.slice(0, -1)},"dataFeedElement":[`
  let separator = '\n'
  for await (const items of pages) {
    for (const item of items) {
      yield separator + scriptJson(item)
      separator = ',\n'
    }
  }
  yield '\n]}\n'
}
