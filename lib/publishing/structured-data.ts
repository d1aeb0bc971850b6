import type { ItemList, NewsMediaOrganization } from 'schema-dts'
import { publicLinks } from '#lib/links'
import type { PageSlug } from '#lib/pages/page'
import type { Publisher } from './claim-review.ts'

/** The newsroom, for the front page, with what it tells about itself; only pages that are published are named. */
export function newsroomOf({ name, address }: Publisher, pages: readonly { slug: PageSlug }[], locale: string) {
  const links = publicLinks(locale)
  const page = (wanted: PageSlug) =>
    pages.some(({ slug }) => slug === wanted) ? address + links.policy(wanted) : undefined
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${address}/#newsroom`,
    name,
    url: address + links.front,
    publishingPrinciples: page('method'),
    verificationFactCheckingPolicy: page('method'),
    correctionsPolicy: page('corrections'),
    ownershipFundingInfo: page('funding'),
  } as const satisfies NewsMediaOrganization
}

/** A page of a list: paths in their order, on the site with this address. */
export function itemListOf(paths: readonly string[], address: string) {
  return {
    '@type': 'ItemList',
    numberOfItems: paths.length,
    itemListElement: paths.map((path, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      url: address + path,
    })),
  } satisfies ItemList
}
