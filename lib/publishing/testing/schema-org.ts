import jsonld from 'jsonld'

/** The part of schema.org's own context that we speak: every term with its type, and no other, so that a slip is an error. */
const link = (term: string) => [term, { '@id': `schema:${term}`, '@type': '@id' }] as const
const date = (term: string) => [term, { '@id': `schema:${term}`, '@type': 'schema:Date' }] as const
const plain = (term: string) => [term, { '@id': `schema:${term}` }] as const

const context = {
  type: '@type',
  id: '@id',
  schema: 'http://schema.org/',
  ...Object.fromEntries([
    ...['ClaimReview', 'Claim', 'Rating', 'Organization', 'Person', 'CreativeWork', 'ItemList', 'ListItem'].map(plain),
    ...['NewsMediaOrganization', 'DataFeed', 'DataFeedItem'].map(plain),
    ...['name', 'text', 'headline', 'alternateName', 'claimReviewed', 'reviewBody', 'inLanguage', 'position'].map(
      plain,
    ),
    ...['author', 'publisher', 'reviewRating', 'itemReviewed', 'firstAppearance', 'appearance'].map(plain),
    ...['itemListElement', 'numberOfItems', 'ratingValue', 'bestRating', 'worstRating'].map(plain),
    ...['dataFeedElement', 'item', 'license'].map(plain),
    ...['url', 'sameAs', 'publishingPrinciples', 'correctionsPolicy', 'ownershipFundingInfo'].map(link),
    ...['verificationFactCheckingPolicy'].map(link),
    ...['datePublished', 'dateModified', 'dateCreated', 'dateDeleted'].map(date),
  ]),
}

/** What a reader of linked data understands of a document; throws where something would be lost. No network is asked. */
export const expandSchemaOrg = (document: object) =>
  jsonld.expand(
    document as jsonld.JsonLdDocument,
    {
      safe: true,
      documentLoader: async (url) => {
        if (url !== 'https://schema.org') throw new Error(`Nobody should load ${url}.`)
        return { contextUrl: undefined, documentUrl: url, document: { '@context': context } }
      },
    } as jsonld.Options.Expand,
  )
