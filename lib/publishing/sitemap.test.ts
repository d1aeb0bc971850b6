import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { languages } from '#lib/i18n/languages'
import { pageOf, pagesInPart, sitemapIndexOf, sitemapOf } from './sitemap.ts'

const address = 'https://record.example'
const changedAt = new Date('2025-02-01T09:00:00Z')
const read = (map: string) => new DOMParser().parseFromString(map, 'text/xml')

test('every page stands there once in each language, with when it changed, and names the others', () => {
  const document = read(sitemapOf([pageOf({ kind: 'claim', key: 'a-claim', changedAt })], address))
  const urls = [...document.querySelectorAll('url')]
  expect(urls.map((url) => url.querySelector('loc')?.textContent)).toEqual([
    `${address}/claims/a-claim`,
    `${address}/nl/claims/a-claim`,
    `${address}/el/claims/a-claim`,
    `${address}/fa/claims/a-claim`,
  ])
  for (const url of urls) {
    expect(url.querySelector('lastmod')?.textContent).toBe('2025-02-01T09:00:00.000Z')
    const others = [...url.children].filter(({ tagName }) => tagName.toLowerCase() === 'xhtml:link')
    expect(others.map((link) => link.getAttribute('hreflang'))).toEqual([...languages, 'x-default'])
    expect(others.at(-1)?.getAttribute('href')).toBe(`${address}/claims/a-claim`)
  }
})

test.each([
  ['topic', 'a', '/topics/a'],
  ['party', 'a', '/parties/a'],
  ['source', 'b', '/sources/b'],
] as const)('a %s is at its page', (kind, key, path) => {
  expect(sitemapOf([pageOf({ kind, key, changedAt })], address)).toContain(`<loc>${address}${path}</loc>`)
})

test('what never changed tells no date', () => {
  expect(sitemapOf([{ place: (links) => links.front, changedAt: null }], address)).not.toContain('lastmod')
})

test('a file holds no more than the protocol takes, in addresses and in bytes', () => {
  const key = 'a'.repeat(100)
  const map = sitemapOf(
    Array.from({ length: pagesInPart }, () => pageOf({ kind: 'claim', key, changedAt })),
    address,
  )
  expect(map.match(/<loc>/g)?.length).toBeLessThanOrEqual(50_000)
  expect(Buffer.byteLength(map)).toBeLessThan(50 * 1024 * 1024)
})

test('an index names all parts', () => {
  const parts = [...read(sitemapIndexOf(3, address)).querySelectorAll('loc')].map(({ textContent }) => textContent)
  expect(parts).toEqual([1, 2, 3].map((number) => `${address}/sitemaps/${number}.xml`))
})
