import { type APIRequestContext, expect } from '@playwright/test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { exampleOf, methodOf } from '#lib/publishing/api/operation'
import { operations } from '#lib/publishing/api/operations'
import { problem } from '#lib/publishing/api/shapes'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'

const drones = 'iran-supplied-russia-with-attack-drones'
/** In review, and a draft: nobody outside has ever seen them. */
const unpublished = ['iran-and-eurasian-union-free-trade-took-effect', 'russia-and-iran-exchange-military-personnel']

const get = async (request: APIRequestContext, path: string) => {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  return response
}

/** The first of a list. */
const first = async (request: APIRequestContext, list: string) =>
  (await (await get(request, `/api/v1/${list}?limit=1`)).json()).data[0] as { id: string; slug: string }

test('what is described is what is answered, at every address', async ({ request }) => {
  const described = await (await get(request, '/api/v1/openapi.json')).json()
  expect(await new Validator().validate(structuredClone(described))).toEqual({ valid: true })
  expect(Object.keys(described.paths)).toEqual(Object.values(operations).map(({ path }) => path))
  const [topic, party, source] = await Promise.all(['topics', 'parties', 'sources'].map((list) => first(request, list)))
  const known = { claims: drones, topics: topic?.slug, parties: party?.slug, sources: source?.id }
  for (const told of Object.values(operations)) {
    const { path, answer, type } = told
    const response = await request.fetch(`${exampleOf(told, known)}`, { method: methodOf(told), data: told.sent })
    expect(response.status(), path).toBe(200)
    expect(response.headers()['content-type'], path).toContain(type ?? 'application/json')
    expect(response.headers()['access-control-allow-origin'], path).toBe('*')
    const text = await response.text()
    const answers =
      type === 'text/csv'
        ? [text]
        : text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line))
    // An answer that has more than is described comes out of its schema with less.
    for (const each of answers) expect(answer.parse(each), path).toEqual(each)
  }
})

test('a list goes on where its page ended, each claim once', async ({ request }) => {
  const seen: string[] = []
  let next: string | null = ''
  do {
    const page: { data: { slug: string }[]; next: string | null } = await (
      await get(request, `/api/v1/claims?limit=7${next && `&cursor=${next}`}`)
    ).json()
    expect(page.data.length).toBeGreaterThan(0)
    seen.push(...page.data.map(({ slug }) => slug))
    next = page.next
  } while (next)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toContain(drones)
  for (const slug of unpublished) expect(seen).not.toContain(slug)
})

test('filters narrow the list as they do for readers', async ({ request }) => {
  const slugs = async (query: string) => {
    const { data } = await (await get(request, `/api/v1/${query}`)).json()
    return data.map(({ slug }: { slug: string }) => slug)
  }
  expect(await slugs('claims?verdict=contested&party=iran&limit=100')).toContain(drones)
  expect(await slugs('claims?verdict=outdated&party=iran&limit=100')).not.toContain(drones)
  expect(await slugs('search?q=attack%20drones&limit=100')).toContain(drones)
  expect(await slugs('search?q=attack%20submarines')).not.toContain(drones)
  expect(await slugs('claims?to=1999-12-31')).toEqual([])
})

test('a word that nothing has is found by the nearest, and the answer tells so', async ({ request }) => {
  const ask = async (query: string) => {
    const { data, alsoLookedFor } = await (await get(request, `/api/v1/search?limit=100&q=${query}`)).json()
    return { slugs: data.map(({ slug }: { slug: string }) => slug), alsoLookedFor }
  }
  const near = await ask('atack%20drones')
  expect(near.alsoLookedFor).toEqual(['attack'])
  expect(near.slugs).toContain(drones)
  expect(await ask('atack%20drones&exact=1')).toEqual({ slugs: [], alsoLookedFor: [] })
  expect((await ask('attack%20drones')).alsoLookedFor).toEqual([])
})

test('what is wrong is said of each parameter', async ({ request }) => {
  const wrong = async (path: string) => {
    const response = await request.get(`/api/v1/${path}`)
    expect([response.status(), response.headers()['content-type']]).toEqual([400, 'application/problem+json'])
    return problem.parse(await response.json()).errors?.map(({ parameter }) => parameter)
  }
  expect(await wrong('claims?limit=101')).toEqual(['limit'])
  expect(await wrong('claims?verdict=perhaps&cursor=1')).toEqual(['verdict', 'cursor'])
  expect(await wrong('claims?from=2025-02-30')).toEqual(['from'])
  expect(await wrong('claims?from=2025-02-02&to=2025-02-01')).toEqual(['to'])
  expect(await wrong('claims?q=drones')).toEqual(['q'])
  expect(await wrong('claims?limit=1&limit=2')).toEqual(['limit'])
  expect(await wrong('search')).toEqual(['q'])
  expect(await wrong('search?q=a&exact=true')).toEqual(['exact'])
  expect(await wrong('claims?exact=1')).toEqual(['exact'])
  expect(await wrong('search?q=%22%22')).toEqual(['q'])
  expect(await wrong(`claims/${drones}?version=1`)).toEqual(['version'])
})

test('what is not there is said to programs in their words', async ({ request }) => {
  const around = (slug: string) => [
    `claims/${slug}`,
    `claims/${slug}/versions`,
    `claims/${slug}/translations`,
    `claims/${slug}/versions/1`,
  ]
  const nowhere = [
    ...unpublished.flatMap(around),
    ...[`claims/${drones}/versions/99`, `claims/${drones}/versions/01`, `claims/${drones}/versions/0`, 'claims/-'],
    ...['topics/nothing', 'parties/nobody', 'parties/nobody/statements', 'sources/1', 'nothing', 'claims/a/b/c/d'],
    ...[`sources/${crypto.randomUUID()}`, `sources/${crypto.randomUUID()}/uses`],
  ]
  for (const path of nowhere) {
    const response = await request.get(`/api/v1/${path}`)
    expect([path, response.status(), response.headers()['content-type']]).toEqual([
      path,
      404,
      'application/problem+json',
    ])
    expect(problem.parse(await response.json()).status).toBe(404)
  }
  for (const path of around(drones)) await get(request, `/api/v1/${path}`)
})

test('any site may ask, and nobody may send', async ({ request }) => {
  const asked = await request.fetch('/api/v1/claims', {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example' },
  })
  expect(asked.status()).toBe(204)
  expect(asked.headers()).toMatchObject({ allow: 'GET, HEAD, OPTIONS', 'access-control-allow-origin': '*' })
  const sent = await request.post('/api/v1/claims', { data: {} })
  expect([sent.status(), sent.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect((await request.head('/api/v1/claims')).status()).toBe(200)
  expect((await request.head('/api/v1/claims.jsonl')).status()).toBe(200)
})

test('everything comes in one piece, and nothing of a draft', async ({ request }) => {
  const table = await get(request, '/api/v1/claims.csv')
  expect(table.headers()['content-disposition']).toBe('attachment; filename="claims.csv"')
  const [head, ...rows] = (await table.text()).trimEnd().split('\r\n')
  expect(head).toMatch(/^\ufeff"slug","url"/)
  const lines = (await (await get(request, '/api/v1/claims.jsonl')).text()).trimEnd().split('\n')
  const versionsOf = (slug: string) => [
    rows.filter((row) => row.startsWith(`"${slug}"`)).length,
    lines.filter((line) => JSON.parse(line).slug === slug).length,
  ]
  expect(versionsOf(drones)).toEqual([2, 2])
  for (const slug of unpublished) expect(versionsOf(slug)).toEqual([0, 0])
})

test('/api tells all of it to people, and its examples answer', async ({ page, request }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data', exact: true }).click()
  await expect(page).toHaveURL('/api')
  const main = page.getByRole('main')
  for (const told of Object.values(operations)) {
    const { path, summary } = told
    await expect(main.getByRole('heading', { name: summary, exact: true })).toBeVisible()
    await expect(main.getByText(`${methodOf(told).toUpperCase()} ${path}`, { exact: true })).toBeVisible()
  }
  const commands = await main.getByText(/^curl -s/).allTextContents()
  expect(commands.length).toBeGreaterThan(Object.keys(operations).length)
  for (const command of commands) {
    const [, address = '', sent] = /'([^']+)'(?: --json '(.+)')?/.exec(command) ?? []
    const { pathname, search } = new URL(address)
    if (sent) expect((await request.post(pathname, { data: JSON.parse(sent) })).status(), pathname).toBe(200)
    else await get(request, pathname + search)
  }
  const links = await main.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const ids = await main.locator('[id]').evaluateAll((all) => all.map(({ id }) => `#${id}`))
  expect(links.filter((link) => link.startsWith('#') && !ids.includes(link))).toEqual([])
  for (const link of links.filter((link) => !link.startsWith('#'))) await get(request, link)
})

for (const path of ['/api', '/fa/api']) {
  test(`${path} is accessible and fits the screen @phone`, async ({ page }) => {
    // Some two thousand elements.
    test.slow()
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })
}
