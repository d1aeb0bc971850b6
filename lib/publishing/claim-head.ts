import 'server-only'
import type { Metadata } from 'next'
import { oembedLink, publicLinks } from '#lib/links'
import { alternatesOf } from '#lib/translated-page'
import type { PublishedRecord } from './queries.ts'
import { siteAddress } from './site-address.ts'
import { toldIn } from './translation.ts'

type Told = {
  /** What is said in the place of a withheld sentence. */ withheld: string
  newsroom: string
  locale: string
}

/** What the head of a claim's page says to who shares or embeds its address. What is not told now has no description. */
export function claimHead(record: PublishedRecord, { withheld, newsroom, locale }: Told): Metadata {
  const links = publicLinks(locale)
  const page = links.claim(record.slug)
  const { sentence, finding } = toldIn(record, locale)
  const title = sentence ?? withheld
  const description = (record.verdict && !record.retracted && finding) || undefined
  const alternates = alternatesOf((to) => to.claim(record.slug), locale)
  const oembed = (format: 'json' | 'xml') => oembedLink(siteAddress(), page, format)
  return {
    title,
    description,
    alternates: {
      ...alternates,
      types: { ...alternates.types, 'application/json+oembed': oembed('json'), 'text/xml+oembed': oembed('xml') },
    },
    openGraph: {
      type: 'article',
      siteName: newsroom,
      title,
      description,
      url: page,
      locale,
      publishedTime: record.firstPublishedAt.toISOString(),
      modifiedTime: record.publishedAt.toISOString(),
      images: [
        { url: siteAddress() + links.picture(record.slug), width: 1200, height: 630, alt: title, type: 'image/png' },
      ],
    },
    twitter: { card: 'summary_large_image' },
  }
}
