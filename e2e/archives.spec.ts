import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { readArchive } from '#lib/archives/read-archive'
import { checkWacz } from './support/check-wacz.ts'
import { test } from './support/fixtures.ts'
import { publishEvidence } from './support/published-evidence.ts'

/** What a link leads to, as a file that the browser keeps. */
async function download(page: Page, name: string) {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const kept = await coming
  return { name: kept.suggestedFilename(), bytes: new Uint8Array(await readFile(await kept.path())) }
}

test('all that a claim stands on leaves as one WACZ, and a kept copy as a WARC', async ({ as }) => {
  const { id, slug, documents, texts } = await publishEvidence()
  const page = await as('admin')
  await page.goto(`/desk/claims/${id}`)
  const wacz = await download(page, 'Download the evidence (WACZ)')
  expect(wacz.name).toBe(`${slug}.wacz`)
  expect(await checkWacz(wacz.bytes)).toEqual([])
  const listed = new TextDecoder().decode(unzipSync(wacz.bytes)['pages/pages.jsonl'])
  for (const title of ['Minister ontkent levering', 'Η κυβέρνηση διαψεύδει', 'الحكومة تنفي']) {
    expect(listed).toContain(title)
  }
  const first = new TextDecoder().decode((await readArchive(wacz.bytes)).page.bytes)
  expect(Object.values(texts)).toContain(first)
  const again = await page.request.get(`/api/desk/claims/${id}/evidence.wacz`)
  expect(Buffer.compare(await again.body(), wacz.bytes), 'the same evidence gives the same bytes').toBe(0)
  expect(again.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })

  await page.goto('/desk/sources?q=Minister+ontkent+levering')
  const source = page.getByRole('link', { name: 'Minister ontkent levering' }).first()
  await page.goto((await source.getAttribute('href')) as string)
  const warc = await download(page, 'Download as WARC')
  expect(warc.name).toMatch(/^capture-[0-9a-f]{8}\.warc\.gz$/)
  const kept = (await readArchive(warc.bytes)).page
  expect(kept).toMatchObject({ mediaType: 'text/plain; charset=utf-8', url: null })
  expect(new TextDecoder().decode(kept.bytes)).toContain(documents.dutch.exact)
})
