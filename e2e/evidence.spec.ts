import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { passageAddress } from '#lib/sources/text-fragment'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/fixtures.ts'
import { publishEvidence } from './support/published-evidence.ts'

let published: Awaited<ReturnType<typeof publishEvidence>>
test.beforeAll(async () => {
  published = await publishEvidence()
})

test('a reader sees each quotation among the words around it, and what shows that it stands there @phone', async ({
  page,
}) => {
  const { slug, documents, hashes } = published
  await page.goto(`/claims/${slug}`)
  const evidence = page.getByRole('region', { name: 'Evidence on the claim itself' })
  const arabic = evidence.getByRole('listitem').filter({ hasText: 'الصحيفة' })
  const original = arabic.locator('blockquote[lang=ar]')
  await expect(original).toHaveAttribute('dir', 'rtl')
  await expect(original).toContainText(
    `… ${documents.arabic.before}${documents.arabic.exact}${documents.arabic.after} …`,
  )
  await expect(original.locator('q')).toHaveText(documents.arabic.exact)
  await expect(arabic.locator('blockquote[lang=en]')).toHaveText(documents.arabic.translation)
  await expect(arabic).toContainText('Translated from Arabic by The newsroom')
  await expect(arabic).toContainText(/We kept a copy on \d+ \w+ \d{4}\./)
  const hash = hashes.arabic as string
  await arabic.getByText(`SHA-256 ${hash.slice(0, 12)}…`).click()
  await expect(arabic.getByText(hash, { exact: true })).toBeVisible()
  await expect(arabic.getByRole('link', { name: /^Read it/ })).toHaveCount(0)
  await expectAccessible(page)
})

test('the live page and the archive’s copy are opened at the passage, and told nothing', async ({ page }) => {
  const { slug } = published
  await page.goto(`/claims/${slug}`)
  const answer = page.getByRole('region', { name: 'Who answers, and how' })
  const live = answer.getByRole('link', { name: 'Read it there, at De Krant' })
  const passage =
    'text=tegen%20de%20pers%3A%20%E2%80%9E-,Wij%20hebben%20nooit%20wapens%20geleverd%20aan%20wie%20dan%20ook,'
  await expect(live).toHaveAttribute('href', new RegExp(`^https://krant\\.example/artikel\\?id=7#top:~:${passage}`))
  const archive = answer.getByRole('link', { name: 'Read it in the archive’s copy of De Krant' })
  await expect(archive).toHaveAttribute('href', new RegExp(`^https://archive\\.example/.*#:~:${passage}`))
  for (const link of [live, archive]) await expect(link).toHaveAttribute('rel', /noreferrer/)
  const sources = page.getByRole('region', { name: 'Sources', exact: true })
  const dutch = sources.getByRole('listitem').filter({ hasText: 'De Krant' })
  await expect(dutch).toContainText('by Jan Jansen')
  await expect(dutch).toContainText('17 January 2025')
  await expect(dutch).toContainText('Interest in the matter: Owned by an arms maker')
  await expect(dutch.getByRole('link', { name: 'An archive’s copy' })).toBeVisible()
})

test('the picture shows which sources have it from one place @phone', async ({ page }) => {
  await page.goto(`/claims/${published.slug}`)
  const picture = page.getByRole('region', { name: 'Who stands behind each side' })
  await expect(picture).toContainText('For the claimOne origin in 2 sources')
  await expect(picture).toContainText('Against it2 origins in one source')
  const agency = picture.getByRole('list', { name: 'Sources that have it from The Agency' })
  await expect(agency.getByRole('listitem')).toHaveText([/^Η Εφημερίδα \[\d\]$/, /^الصحيفة \[\d\]$/])
  await expect(picture.getByRole('list', { name: 'Sources that have it from Ruritania' })).toContainText('De Krant')
  await agency.getByRole('link', { name: /Η Εφημερίδα/ }).click()
  await expect(page.locator(':target')).toContainText('Η κυβέρνηση διαψεύδει')
})

test('of a kept copy nothing but these words is in any byte that the public gets', async ({ request }) => {
  const { slug, hidden, documents } = published
  const router = { rsc: '1', 'next-router-prefetch': '1' }
  for (const address of ['', '/v/1', '/history']
    .map((page) => `/claims/${slug}${page}`)
    .concat(`/api/v1/claims/${slug}`)) {
    for (const headers of [{}, { rsc: '1' }, router] as Record<string, string>[]) {
      const response = await request.get(address, { headers })
      expect(response.status(), address).toBe(200)
      const body = await response.text()
      expect(body.includes(hidden), `${address} with ${JSON.stringify(headers)}`).toBe(false)
      if (!address.endsWith('/history') && headers !== router) expect(body).toContain(documents.dutch.exact)
    }
  }
  const data = await (await request.get(`/api/v1/claims/${slug}`)).json()
  const [greek, arabic] = data.claim.citations
  expect(greek).toMatchObject({ origin: { source: expect.any(String) }, quotation: { translation: null } })
  expect(arabic).toMatchObject({
    origin: { name: 'THE AGENCY' },
    quotation: {
      translation: { text: documents.arabic.translation, language: 'en', translator: 'The newsroom' },
      capture: { textSha256: published.hashes.arabic, bytesSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  })
})

test('a browser finds the passage by its address, in every script', async ({ page, allow }) => {
  allow(/request to http:\/\/127\.0\.0\.1/)
  const { documents, texts } = published
  const server = createServer((request, response) => {
    const text = texts[(request.url ?? '').slice(1) as keyof typeof texts]
    response.setHeader('content-type', 'text/html; charset=utf-8')
    const paragraphs = (text ?? '').split('\n\n').map((each) => `<p>${each}</p>`)
    response.end(`<!doctype html><title>A page</title><div style="height: 3000px"></div>${paragraphs.join('')}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  for (const [name, { language, before: prefix, exact, after: suffix }] of Object.entries(documents)) {
    await page.goto('about:blank')
    await page.goto(passageAddress(`http://127.0.0.1:${port}/${name}`, { exact, prefix, suffix }, language))
    await expect.poll(() => page.evaluate(() => window.scrollY), name).toBeGreaterThan(0)
  }
  server.close()
})
