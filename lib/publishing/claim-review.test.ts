import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { verdictNumber, verdicts } from '#lib/claims/claim'
import { claimReviewOf } from './claim-review.ts'
import { inSchemaOrg, scriptJson } from './json-ld.ts'
import { type PublishedClaim, thaw } from './snapshot.ts'
import { itemListOf, newsroomOf } from './structured-data.ts'
import { expandSchemaOrg } from './testing/schema-org.ts'

// What the first release published of its demo.
const released = JSON.parse(gunzipSync(readFileSync('db/testing/first-release.json.gz')).toString())
const claims: PublishedClaim[] = released.publication_bodies.map((row: { body: string }) => thaw(row.body))

const newsroom = { name: 'The Record', address: 'https://record.example' }
const times = { firstPublishedAt: new Date('2025-01-20T09:00:00Z'), publishedAt: new Date('2025-02-01T09:00:00Z') }

const review = (claim: PublishedClaim, more: { locale?: string; verdict?: string } = {}) =>
  claimReviewOf({ claim, ...times, newsroom, locale: 'en', verdict: 'Some word', ...more })

const [party, holder, source, paper] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
]

const cites = (id: string, relation: 'reports' | 'supports' = 'reports') => ({
  id: crypto.randomUUID(),
  source: id,
  relation,
  quotation: null,
  locator: null,
  origin: null,
})

const said = (by: string, stance: 'asserts' | 'denies', from: string) => ({
  id: crypto.randomUUID(),
  party: by,
  stance,
  repliesTo: null,
  office: null,
  said: '2025-01-17',
  venue: null,
  words: { wording: 'reported' as const, text: 'They sold them.', language: 'en' },
  citations: [cites(from)],
})

const document = (id: string, published: string | null, url: string | null) => ({
  ...{ id, url, title: 'A paper', publisher: 'The Daily', author: null, published, language: 'fa' },
  ...{ kind: 'news_report' as const, interest: null, archivedUrl: null },
})

const claim = (more: Partial<PublishedClaim> = {}): PublishedClaim => ({
  ...(claims[0] as PublishedClaim),
  slug: 'they-sold-them',
  kind: 'first',
  firstMade: '2025-01-17',
  statements: [said(party, 'asserts', source), said(holder, 'denies', paper)],
  citations: [cites(paper, 'supports')],
  parties: [
    {
      ...{ id: party, slug: 'iran', name: 'Iran', kind: 'state', wikidataId: 'Q794', partOf: null },
      names: [{ text: 'ایران', language: 'fa' }],
    },
    { id: holder, slug: 'x', name: 'A minister', kind: 'office_holder', wikidataId: null, partOf: null, names: [] },
  ],
  sources: [
    document(source, '2025-01-17', 'https://daily.example/1'),
    document(paper, '2025-01-17', 'https://daily.example/2'),
  ],
  ...more,
})

describe('the rules of Google’s documentation of ClaimReview', () => {
  const reviews = claims.map((one) => review(one)).filter((one) => one !== null)

  test('hold for everything that was published', () => {
    expect(reviews.length).toBeGreaterThan(10)
    for (const one of reviews) {
      // Required: claimReviewed, reviewRating with a text, url on the site that hosts it.
      expect(one.claimReviewed.trim()).not.toBe('')
      expect(one.reviewRating.alternateName.trim()).not.toBe('')
      expect(new URL(one.url).origin).toBe(newsroom.address)
      // Recommended: an author with a name or an address, and who made the claim, with a name.
      expect(one.author.name).toBe('The Record')
      for (const { name, '@type': type } of one.itemReviewed.author ?? []) {
        expect(name.trim()).not.toBe('')
        expect(['Organization', 'Person']).toContain(type)
      }
      // A date is ISO 8601, without marks of what is uncertain.
      expect(one.itemReviewed.datePublished ?? '2025').toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
      for (const { url } of one.itemReviewed.appearance ?? []) if (url) expect(url).toMatch(/^https?:\/\//)
    }
  })

  test.each(verdicts)('a number only where the verdict has one: %s', (verdict) => {
    const rating: object = review(claim({ verdict }), { verdict: 'Word' })?.reviewRating ?? {}
    const number = verdictNumber[verdict]
    const scale = { ratingValue: number, bestRating: 5, worstRating: 1 }
    expect(rating).toEqual({ '@type': 'Rating', alternateName: 'Word', ...(number ? scale : {}) })
  })
})

test('is found at the page in the language of its words', () => {
  const told = review(claim(), { locale: 'el', verdict: 'Αμφισβητούμενο' })
  expect(told?.url).toBe('https://record.example/el/claims/they-sold-them')
  expect(told?.reviewRating.alternateName).toBe('Αμφισβητούμενο')
  expect(review(claim())?.url).toBe('https://record.example/claims/they-sold-them')
})

test('was made by who asserts it, and by nobody who denies it', () => {
  expect(review(claim())?.itemReviewed.author).toEqual([
    {
      '@type': 'Organization',
      name: 'Iran',
      alternateName: ['ایران'],
      sameAs: 'https://www.wikidata.org/wiki/Q794',
    },
  ])
  const ofHolder = review(claim({ statements: [said(holder, 'asserts', source)] }))
  expect(ofHolder?.itemReviewed.author).toEqual([{ '@type': 'Person', name: 'A minister' }])
  expect(review(claim({ statements: [] }))?.itemReviewed).not.toHaveProperty('author')
})

test('appears where its assertion is reported, not where it is denied or supported', () => {
  const { appearance } = review(claim())?.itemReviewed ?? {}
  expect(appearance?.map(({ url }) => url)).toEqual(['https://daily.example/1'])
  const printed = claim({ sources: [document(source, null, null)] })
  expect(review(printed)?.itemReviewed.appearance).toEqual([
    {
      '@type': 'CreativeWork',
      headline: 'A paper',
      inLanguage: 'fa',
      publisher: { '@type': 'Organization', name: 'The Daily' },
    },
  ])
})

test('first appeared in a source only when that is known', () => {
  const first = (more: Partial<PublishedClaim>) => review(claim(more))?.itemReviewed.firstAppearance?.url
  expect(first({})).toBe('https://daily.example/1')
  expect(first({ firstMade: null })).toBeUndefined()
  expect(first({ firstMade: '2025-01' })).toBeUndefined()
  expect(first({ firstMade: '2025-01-17~' })).toBeUndefined()
  expect(first({ firstMade: '2025-01-16' })).toBeUndefined()
  expect(first({ statements: [said(party, 'asserts', source), said(party, 'asserts', paper)] })).toBeUndefined()
})

test.each([
  ['2025-01-17', '2025-01-17'],
  ['2025-01', '2025-01'],
  ['2025', '2025'],
  ['2025-01~', undefined],
  ['2025?', undefined],
  ['2024-12/2025-01', undefined],
])('made %s is told as %s', (firstMade, told) => {
  expect(review(claim({ firstMade }))?.itemReviewed.datePublished).toBe(told)
})

test('a retracted finding is no review', () => {
  expect(review(claim({ kind: 'retraction', note: 'It was not so.' }))).toBeNull()
  expect(review(claim({ kind: 'correction', note: 'The month was wrong.' }))).not.toBeNull()
})

test('a reader of linked data understands every word', async () => {
  const [told] = (await expandSchemaOrg(inSchemaOrg(review(claim({ verdict: 'false' })) ?? {}))) as Record<
    string,
    unknown
  >[]
  expect(told?.['http://schema.org/url']).toEqual([{ '@id': 'https://record.example/claims/they-sold-them' }])
  expect(told).toMatchObject({
    '@type': ['http://schema.org/ClaimReview'],
    'http://schema.org/reviewRating': [{ 'http://schema.org/ratingValue': [{ '@value': 1 }] }],
    'http://schema.org/itemReviewed': [
      { 'http://schema.org/datePublished': [{ '@type': 'http://schema.org/Date', '@value': '2025-01-17' }] },
    ],
  })
  for (const one of claims) await expandSchemaOrg(inSchemaOrg(review(one) ?? {}))
  await expect(expandSchemaOrg(inSchemaOrg({ '@type': 'ClaimReview', ratingWorth: 3 }))).rejects.toThrow()
})

test('the newsroom names the policies that it published, and a list its pages in order', async () => {
  const bare = newsroomOf(newsroom, [], 'en')
  expect(JSON.parse(scriptJson(bare))).toEqual({
    '@type': 'NewsMediaOrganization',
    '@id': 'https://record.example/#newsroom',
    name: 'The Record',
    url: 'https://record.example/',
  })
  const full = newsroomOf(newsroom, [{ slug: 'method' }, { slug: 'corrections' }, { slug: 'privacy' }], 'nl')
  expect(full).toMatchObject({
    url: 'https://record.example/nl',
    publishingPrinciples: 'https://record.example/nl/methodology',
    verificationFactCheckingPolicy: 'https://record.example/nl/methodology',
    correctionsPolicy: 'https://record.example/nl/policies/corrections',
    ownershipFundingInfo: undefined,
  })
  const list = itemListOf(['/claims/a', '/claims/b'], newsroom.address)
  expect(list.itemListElement[1]).toEqual({ '@type': 'ListItem', position: 2, url: 'https://record.example/claims/b' })
  for (const thing of [full, list]) await expandSchemaOrg(inSchemaOrg(thing))
})

test('no text ends the script that carries it, and each comes out as it went in', () => {
  const attack = '</script><!--<script>alert(1)</script> \u2028 \u2029 ]]> \u202e & " \\ \u0000 \ud800'
  const json = scriptJson(review(claim({ sentence: attack, finding: attack })))
  expect(json).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(json)).toMatchObject({ claimReviewed: attack, reviewBody: attack })
})
