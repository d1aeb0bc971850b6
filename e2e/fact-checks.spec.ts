import { factchecktools } from '@googleapis/factchecktools'
import { expect } from '@playwright/test'
import { test } from './support/fixtures.ts'

/** Google's own client, pointed at the site. */
const clientOf = (rootUrl: string) => factchecktools({ version: 'v1alpha1', rootUrl }).claims

const drones = '/claims/iran-supplied-russia-with-attack-drones'
const treaty = '/claims/treaty-signed-in-moscow-on-17-january-2025'

test('Google’s own client finds a review, and pages through all of them', async ({ baseURL }) => {
  const claims = clientOf(`${baseURL}/`)
  const { data } = await claims.search({ query: 'attack drones', languageCode: 'en-US', maxAgeDays: 3 })
  const found = data.claims?.find(({ claimReview }) => claimReview?.[0]?.url?.endsWith(drones))
  expect(found).toMatchObject({
    text: expect.stringMatching(/^Iran supplied Russia with attack drones/),
    claimant: expect.stringContaining('Western states'),
    claimReview: [{ textualRating: 'Contested', languageCode: 'en', publisher: { site: '127.0.0.1' } }],
  })
  const greek = await claims.search({ query: 'συνθηκη Μοσχα', languageCode: 'el-GR' })
  const translated = greek.data.claims?.find(({ claimReview }) => claimReview?.[0]?.url?.endsWith(treaty))
  expect(translated).toMatchObject({
    text: expect.stringMatching(/^Οι πρόεδροι της Ρωσίας και του Ιράν/),
    claimReview: [{ url: `${baseURL}/el${treaty}`, textualRating: 'Αληθές', languageCode: 'el' }],
  })
  const site = { reviewPublisherSiteFilter: new URL(`${baseURL}`).hostname }
  const seen: string[] = []
  let pageToken: string | undefined
  do {
    const page: Awaited<ReturnType<typeof search>> = await search(pageToken)
    seen.push(...(page.claims ?? []).map(({ claimReview }) => claimReview?.[0]?.url ?? ''))
    pageToken = page.nextPageToken ?? undefined
  } while (pageToken)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.some((url) => url.endsWith(drones))).toBe(true)

  async function search(pageToken?: string) {
    return (await claims.search({ ...site, pageSize: 5, pageToken })).data
  }
})

test('what is not here is not found: another site, another language, other words', async ({ baseURL }) => {
  const claims = clientOf(`${baseURL}/`)
  expect((await claims.search({ query: 'drones', reviewPublisherSiteFilter: 'other.example' })).data).toEqual({})
  expect((await claims.search({ query: 'drones', languageCode: 'ko' })).data).toEqual({})
  expect((await claims.search({ query: 'submarines of Atlantis' })).data).toEqual({})
  expect((await claims.search({ query: '"" & |' })).data).toEqual({})
  const { data } = await claims.search({ query: 'drones', offset: 1000 })
  expect(data).toEqual({})
})

test('what is asked wrongly fails as Google fails', async ({ baseURL, request }) => {
  const refused = await clientOf(`${baseURL}/`)
    .search({ query: 'drones', pageToken: 'yesterday' })
    .catch((error) => error)
  expect([refused.status, refused.message]).toEqual([400, 'pageToken must be the nextPageToken of an earlier answer.'])
  const response = await request.get('/v1alpha1/claims:search')
  expect(response.status()).toBe(400)
  expect(await response.json()).toEqual({
    error: { code: 400, message: expect.stringMatching(/^query is required/), status: 'INVALID_ARGUMENT' },
  })
})
