import { languages } from '#lib/i18n/languages'
import { type PublicLinks, publicLinks } from '#lib/links'
import { inEachLanguage, type Place } from '#lib/translated-page'

export type SitemapPage = { place: Place; changedAt: Date | null }

/** The protocol takes 50,000 addresses and 50 MB in a file; each page has an address in every language, which names the others. */
export const pagesInPart = 10_000

const links: Record<'claim' | 'topic' | 'party' | 'source', (to: PublicLinks, key: string) => string> = {
  claim: (to, slug) => to.claim(slug),
  topic: (to, slug) => to.topic(slug),
  party: (to, slug) => to.party(slug),
  source: (to, id) => to.source(id),
}

export const pageOf = ({ kind, key, changedAt }: { kind: keyof typeof links; key: string; changedAt: Date }) => ({
  place: (to: PublicLinks) => links[kind](to, key),
  changedAt,
})

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'

/** Every language of every page, each naming all the others. */
export function sitemapOf(pages: readonly SitemapPage[], address: string): string {
  const urls = pages.flatMap(({ place, changedAt }) => {
    const each = inEachLanguage(place)
    const others = [...each, { language: 'x-default', path: place(publicLinks(languages[0])) }]
      .map(({ language, path }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${at(address, path)}"/>`)
      .join('')
    const lastmod = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    return each.map(({ path }) => `<url><loc>${at(address, path)}</loc>${lastmod}${others}</url>\n`)
  })
  return `${head}<urlset ${namespaces}>\n${urls.join('')}</urlset>\n`
}

/** Where the parts are, when one file can't hold all. */
export function sitemapIndexOf(parts: number, address: string): string {
  const each = Array.from({ length: parts }, (_, index) => {
    return `<sitemap><loc>${at(address, `/sitemaps/${index + 1}.xml`)}</loc></sitemap>\n`
  })
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${each.join('')}</sitemapindex>\n`
}

const at = (address: string, path: string) => `${address}${path}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
