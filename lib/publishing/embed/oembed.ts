import { isLanguage, type Language, languages } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { html } from '../markup.ts'
import { sayable } from '../xml-text.ts'

/** What somebody wants to embed: a claim, in the language of the address that they had of it. */
export type Embedded = { slug: string; locale: Language }

/** Every address of a claim leads to its newest version; null for what is no address of ours, or of no claim. */
export function embeddedAt(url: string, address: string): Embedded | null {
  const asked = URL.parse(url)
  if (!asked || !/^https?:$/.test(asked.protocol) || asked.host !== new URL(address).host) return null
  const [, prefix, slug] = /^(?:\/([a-z]{2}))?(?:\/embed)?\/claims\/([a-z0-9-]+)(?:\/.*)?$/.exec(asked.pathname) ?? []
  const locale = prefix ?? languages[0]
  return slug && isLanguage(locale) ? { slug, locale } : null
}

const width = 600
const height = 340
const picture = { width: 1200, height: 630 }

type Answer = {
  embedded: Embedded
  title: string
  newsroom: { name: string; address: string }
  maxWidth: number | undefined
  maxHeight: number | undefined
}

/** By the specification at oembed.com: nothing in it is larger than was asked for. */
export function oembedOf({ embedded: { slug, locale }, title, newsroom, maxWidth, maxHeight }: Answer) {
  const links = publicLinks(locale)
  const size = { width: Math.min(width, maxWidth ?? width), height: Math.min(height, maxHeight ?? height) }
  const fits = picture.width <= (maxWidth ?? picture.width) && picture.height <= (maxHeight ?? picture.height)
  const { name, address } = newsroom
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: name,
    author_url: address,
    provider_name: name,
    provider_url: address,
    // Seconds: who keeps it longer shows a corrected title late. The card itself is always the newest.
    cache_age: 60,
    html: html`<iframe src="${address + links.embed(slug)}" title="${title}" width="${size.width}" height="${size.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`
      .text,
    ...size,
    ...(fits && {
      thumbnail_url: address + links.picture(slug),
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  }
}

export function oembedXml(answer: ReturnType<typeof oembedOf>): string {
  const elements = Object.entries(answer).map(
    ([name, value]) => `<${name}>${html`${sayable(String(value))}`.text}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`
}
