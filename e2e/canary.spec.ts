import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, expect } from '@playwright/test'
import type postgres from 'postgres'
import { insertCapture } from '#db/testing/captures'
import { purgeToken } from '#lib/publishing/purge-token'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'

const canary = `canary${crypto.randomUUID().replaceAll('-', '')}`
const live = 'iran-supplied-russia-with-short-range-ballistic-missiles'

/** The word in every kind of draft: a claim never published, a revision of a published one, and all that they are made of. */
async function plant(sql: postgres.Sql) {
  return sql.begin(async (tx) => {
    const [editor] = await tx`select id from people where email = 'second-editor@example.org'`
    await tx`select set_config('app.actor', ${editor?.id}, true)`
    const [party] =
      await tx`insert into parties (slug, name, kind) values (${canary}, ${`Party ${canary}`}, 'group') returning id`
    const [source] = await tx`
      insert into sources (title, publisher, author, interest, language, kind, archived_url)
      values (${`Title ${canary}`}, ${`Publisher ${canary}`}, ${canary}, ${canary}, 'en', 'other', ${`https://archive.example/${canary}`})
      returning id`
    const capture = await insertCapture(tx, source?.id, `Kept: ${canary}, and more.`)
    const [topic] =
      await tx`insert into topics (slug, title, language) values (${canary}, ${`Topic ${canary}`}, 'en') returning id`
    const [draft] = await tx`
      insert into claims (slug, language, sentence, context, finding, rationale, would_change, verdict, created_by, saved_by)
      values (${`draft-${canary}`}, 'en', ${`Sentence ${canary}`}, ${canary}, ${canary}, ${canary}, ${canary}, 'false', ${editor?.id}, ${editor?.id})
      returning id`
    const [claim] = await tx`select id, state, version from claims where slug = ${live}`
    if (claim?.state === 'published') {
      await tx`update claims set state = 'draft', version = version + 1 where id = ${claim.id}`
    }
    await tx`
      update claims set sentence = ${`Live ${canary}`}, finding = ${canary}, rationale = ${canary}, would_change = ${canary}, version = version + 1
      where id = ${claim?.id}`
    for (const id of [draft?.id, claim?.id]) {
      await tx`insert into claim_topics (claim_id, topic_id) values (${id}, ${topic?.id})`
      const [statement] = await tx`
        insert into statements (claim_id, position, party_id, stance, wording, words, language)
        values (${id}, 99, ${party?.id}, 'asserts', 'reported', ${`Words ${canary}`}, 'en') returning id`
      await tx`
        insert into citations (claim_id, statement_id, position, source_id, relation, locator, origin)
        values (${id}, ${statement?.id}, 99, ${source?.id}, 'reports', ${canary}, ${canary})`
      await tx`insert into citations ${tx({
        ...{ claim_id: id, position: 100, source_id: source?.id, capture_id: capture, relation: 'supports' },
        ...{ exact: canary, prefix: 'Kept: ', suffix: ', and more.', starts_at: 6, ends_at: 6 + canary.length },
        ...{ translation: canary, translation_language: 'en', translator: canary },
      })}`
    }
    await tx`
      insert into claim_translations (claim_id, language, of_number, of_hash, sentence, context, finding, rationale)
      select claim_id, 'el', number, hash, ${`Translated ${canary}`}, ${canary}, ${canary}, ${canary}
      from publications where claim_id = ${claim?.id} and number = 1
      on conflict do nothing`
    await tx`insert into claim_relations (claim_id, relation, related_id) values (${claim?.id}, 'variant_of', ${draft?.id})`
    await tx`insert into accused_parties (claim_id, party_id) values (${claim?.id}, ${party?.id})`
    await tx`
      insert into reply_requests (claim_id, party_id, asked_on, asked_earliest, asked_via, outcome)
      values (${claim?.id}, ${party?.id}, '2025-01', '2025-01-01', ${canary}, ${canary})`
    return { draft: draft?.id as string, source: source?.id as string }
  })
}

async function addressesOf(request: APIRequestContext, baseURL: string | undefined): Promise<string[]> {
  const list = await (await request.get('/claims')).text()
  const listed = [...list.matchAll(/href="\/claims\/([a-z0-9-]+)"/g)].map((match) => match[1] as string)
  expect(listed.length).toBeGreaterThan(0)
  const slugs = [...new Set([live, ...listed])]
  return [
    '/',
    '/claims',
    '/topics',
    '/parties',
    '/corrections',
    '/methodology',
    '/methodology/history',
    '/search',
    '/search?q=Sentence',
    '/search?q=Live',
    '/search?q=Translated',
    '/submit',
    `/submit?claim=draft-${canary.slice(0, 5)}`,
    `/el/claims/${live}`,
    `/el/claims/${live}/history`,
    `/el/embed/claims/${live}`,
    '/el',
    ...slugs.flatMap((slug) => [
      `/claims/${slug}`,
      `/claims/${slug}/history`,
      `/claims/${slug}/history/1..2`,
      `/claims/${slug}/as-of/2020-01-01`,
      `/claims/${slug}/v/1`,
      `/claims/${slug}/translations`,
      ...['bib', 'ris', 'json'].map((format) => `/claims/${slug}/v/1/cite.${format}`),
      `/api/v1/claims/${slug}`,
      `/api/v1/claims/${slug}/versions`,
      `/api/v1/claims/${slug}/translations`,
      `/api/v1/claims/${slug}/versions/1`,
      `/embed/claims/${slug}`,
      `/oembed?${new URLSearchParams({ url: `${baseURL}/claims/${slug}` })}`,
    ]),
    ...['claims', 'topics', 'parties', 'sources', 'corrections'].map((list) => `/api/v1/${list}?limit=100`),
    ...['claims.jsonl', 'claims.csv', `search?q=${canary}`, `claims?topic=${canary}`].map((rest) => `/api/v1/${rest}`),
    ...[`/api/v1/topics/${canary}`, `/api/v1/parties/${canary}`, `/api/v1/parties/${canary}/statements`],
    ...[`/v1alpha1/claims:search?query=${canary}`, '/api'],
    ...['', '/topics/russia-iran-treaty', '/parties/iran', '/corrections'].flatMap((page) => [
      `${page}/feed.xml`,
      `${page}/feed.json`,
    ]),
    '/sitemap.xml',
    '/claim-reviews.json',
    '/robots.txt',
    `/claims/draft-${canary.slice(0, 5)}`,
    '/topics/russia-iran-treaty',
    '/parties/iran',
    '/parties/iran/time',
    '/nowhere',
    '/api/health',
    '/sign-in',
  ]
}

test('a word in the drafts is in no byte that the public gets', async ({ as, browser, baseURL }) => {
  const sql = connectAsApp()
  const { draft, source } = await plant(sql)
  const stranger = await browser.newContext({ baseURL })
  const { request } = stranger
  // What was finished before proves nothing.
  const secret = readFileSync(join(process.env.E2E_DATA_DIR as string, 'auth-secret'), 'utf8')
  const purge = await request.post('/api/internal/purge', {
    headers: { authorization: `Bearer ${purgeToken(secret)}` },
  })
  expect(purge.status()).toBe(204)
  const router = { rsc: '1', 'next-router-prefetch': '1' }
  for (const address of await addressesOf(request, baseURL)) {
    for (const headers of [{}, { rsc: '1' }, router, { accept: 'application/json' }] as Record<string, string>[]) {
      const response = await request.get(address, { headers })
      const bytes = JSON.stringify(response.headers()) + (await response.text())
      expect(bytes.includes(canary), `${address} with ${JSON.stringify(headers)}`).toBe(false)
    }
  }
  // What is looked for may be repeated; nothing may be found by it.
  const claimsFoundBy = async (query: string) =>
    (await (await request.get(`/search?${query}`)).text()).split('<article').length - 1
  expect(await claimsFoundBy(`q=${canary}`)).toBe(0)
  expect(await claimsFoundBy(`topic=${canary}&party=${canary}`)).toBe(0)
  expect(await claimsFoundBy('q=Iran')).toBeGreaterThan(0)
  for (const address of [
    `/claims/draft-${canary}`,
    `/claims/draft-${canary}/history`,
    `/claims/draft-${canary}/v/1`,
    `/api/v1/claims/draft-${canary}`,
    `/topics/${canary}`,
    `/parties/${canary}`,
    `/parties/${canary}/time`,
    `/sources/${source}`,
  ]) {
    const response = await request.get(address)
    expect(response.status(), address).toBe(404)
    // The address itself may be repeated; what stands behind it may not.
    const [, named = ''] = /([^/]*canary[^/]*)/.exec(address) ?? []
    const text = named ? (await response.text()).replaceAll(named, '') : await response.text()
    expect(text.includes(canary), address).toBe(false)
  }
  for (const address of [
    `/desk/claims/${draft}`,
    `/desk/claims/${draft}/translations`,
    '/desk/inbox',
    '/desk',
    '/desk/sources',
    `/api/desk/parties?q=${canary.slice(0, 8)}`,
  ]) {
    const response = await request.get(address)
    expect((await response.text()).includes(canary), address).toBe(false)
  }
  const desk = await (await as('editor')).request.get(`/desk/claims/${draft}`)
  expect(await desk.text()).toContain(`Sentence ${canary}`)

  await stranger.close()
  await sql.end()
})
