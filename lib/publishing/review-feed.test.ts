import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { feedItemOf, writeReviewFeed } from './review-feed.ts'
import { thaw } from './snapshot.ts'
import { expandSchemaOrg } from './testing/schema-org.ts'

const released = JSON.parse(gunzipSync(readFileSync('db/testing/first-release.json.gz')).toString())
const [one, another] = released.publication_bodies.map((row: { body: string }) => thaw(row.body))

const newsroom = { name: 'The <Record>', address: 'https://record.example' }
const itemOf = (claim: typeof one) =>
  feedItemOf({
    claim,
    ...{ firstPublishedAt: new Date('2025-01-20T09:00:00Z'), publishedAt: new Date('2025-02-01T09:00:00Z') },
    ...{ newsroom, locale: 'en', verdict: 'Word' },
  })

async function write(pages: ReturnType<typeof feedItemOf>[][]) {
  async function* each() {
    yield* pages
  }
  return (await Array.fromAsync(writeReviewFeed(newsroom, each()))).join('')
}

test('all reviews are one document, however many pages they were read in', async () => {
  const text = await write([[itemOf(one)], [], [itemOf(another)]])
  expect(text).not.toContain('<')
  const feed = JSON.parse(text)
  expect(feed).toMatchObject({ '@type': 'DataFeed', name: 'The <Record>' })
  expect(feed.dataFeedElement.map(({ item }: { item: { claimReviewed: string } }) => item.claimReviewed)).toEqual([
    one.sentence,
    another.sentence,
  ])
  await expandSchemaOrg(feed)
  expect(JSON.parse(await write([[]])).dataFeedElement).toEqual([])
})

test('of what was retracted only its address is told, and when it went', async () => {
  const gone = itemOf({ ...one, kind: 'retraction', note: 'It was not so.' })
  expect(gone).toEqual({
    '@type': 'DataFeedItem',
    dateCreated: '2025-01-20T09:00:00.000Z',
    dateDeleted: '2025-02-01T09:00:00.000Z',
    item: { '@type': 'ClaimReview', url: `https://record.example/claims/${one.slug}` },
  })
  await expandSchemaOrg(JSON.parse(await write([[gone]])))
})
