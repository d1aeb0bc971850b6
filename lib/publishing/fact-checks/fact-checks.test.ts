import { expect, test } from 'vitest'
import { claimReviewOf } from '#lib/publishing/claim-review'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import { readFactCheckQuery } from './asked.ts'
import { factCheckOf, isSite, siteOf } from './fact-check.ts'

const read = (query: string) => readFactCheckQuery(new URLSearchParams(query))

test('reads what Google’s own clients send', () => {
  expect(read('query=drones&languageCode=en-US&maxAgeDays=30&pageSize=3&offset=10&key=secret&alt=json')).toEqual({
    ...{ query: 'drones', languageCode: 'en-US', maxAgeDays: 30, pageSize: 3, offset: 10 },
    ...{ pageToken: '', reviewPublisherSiteFilter: '' },
  })
  expect(read('reviewPublisherSiteFilter=news.example')).toMatchObject({ query: '', pageSize: 0 })
})

test.each([
  ['', 'query is required unless reviewPublisherSiteFilter is set.'],
  ['query=+', 'query is required unless reviewPublisherSiteFilter is set.'],
  ['query=a&pageSize=-1', 'pageSize must be a whole number, 0 or more.'],
  ['query=a&pageSize=ten', 'pageSize must be a whole number, 0 or more.'],
  ['query=a&offset=100000', 'offset must not be more than 1000.'],
  ['query=a&pageToken=yesterday', 'pageToken must be the nextPageToken of an earlier answer.'],
  ['query=a&languageCode=../en', 'languageCode must be a BCP-47 language code.'],
  ['query=a&verdict=false', 'Unknown name "verdict": Cannot bind query parameter.'],
  [`query=${'a'.repeat(501)}`, 'query must have at most 500 characters.'],
])('says what is wrong with %s', (query, message) => expect(read(query)).toBe(message))

test.each([
  ['news.example', true],
  ['www.news.example', true],
  ['https://news.example/', true],
  ['NEWS.example', true],
  ['example', true],
  ['ews.example', false],
  ['other.example', false],
  ['news.example.org', false],
  ['', false],
  [' ', false],
  ['http://', false],
])('a filter by %j finds this site: %s', (filter, isOurs) =>
  expect(isSite(filter, 'https://www.news.example:8080')).toBe(isOurs),
)

const claim: PublishedClaim = {
  ...{ schema: 4, id: crypto.randomUUID(), slug: 'they-sold-them', kind: 'first', note: null, mergedInto: null },
  ...{ language: 'el', sentence: 'Τα πούλησαν.', context: null, firstMade: '2025-01-17', topics: [], related: [] },
  ...{ verdict: 'contested', finding: 'Ανοιχτό.', rationale: 'Γιατί.', wouldChange: null, recheckOn: null },
  ...{ statements: [], citations: [], accused: [], waivers: [], parties: [], sources: [] },
}
const told = (more: Partial<PublishedClaim> = {}) => {
  const at = { firstPublishedAt: new Date('2025-01-20T09:00:00Z'), publishedAt: new Date('2025-02-01T09:00:00Z') }
  const newsroom = { name: 'The Record', address: 'https://www.record.example' }
  const review = claimReviewOf({
    claim: { ...claim, ...more },
    ...at,
    newsroom,
    locale: 'el',
    verdict: 'Αμφισβητούμενο',
  })
  return review && factCheckOf(review)
}

test('a review is told in Google’s fields', () => {
  expect(told()).toEqual({
    text: 'Τα πούλησαν.',
    claimDate: '2025-01-17T00:00:00Z',
    claimReview: [
      {
        publisher: { name: 'The Record', site: 'record.example' },
        url: 'https://www.record.example/el/claims/they-sold-them',
        title: 'Ανοιχτό.',
        reviewDate: '2025-02-01T09:00:00.000Z',
        textualRating: 'Αμφισβητούμενο',
        languageCode: 'el',
      },
    ],
  })
  expect(siteOf('http://127.0.0.1:3000/claims/a')).toBe('127.0.0.1')
})

test('who asserts it is its claimant, and a day that is not known is not told', () => {
  const party = crypto.randomUUID()
  const named = told({
    firstMade: '2025-01',
    parties: [{ id: party, slug: 'iran', name: 'Iran', kind: 'state', wikidataId: null, partOf: null, names: [] }],
    statements: [
      {
        ...{
          id: crypto.randomUUID(),
          party,
          stance: 'asserts',
          repliesTo: null,
          office: null,
          said: null,
          venue: null,
        },
        ...{ words: { wording: 'reported', text: 'So it is.', language: 'en' }, citations: [] },
      },
    ],
  })
  expect(named).toMatchObject({ claimant: 'Iran' })
  expect(named).not.toHaveProperty('claimDate')
})
