import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { sayable } from '../xml-text.ts'
import type { Feed, FeedItem } from './feed.ts'

/** An empty feed has not changed since before there was one. */
const changed = (items: FeedItem[]) => items[0]?.updated ?? new Date(0)

export function atomOf(feed: Feed): string {
  const { newsroom, items, language, titleLanguage } = feed
  return generateAtomFeed({
    id: feed.atom,
    xml: { lang: language },
    title: { value: sayable(feed.title), ...(titleLanguage && { xml: { lang: titleLanguage } }) },
    subtitle: { value: sayable(feed.subtitle) },
    updated: changed(items),
    authors: [{ name: sayable(newsroom.name), uri: newsroom.address }],
    links: [
      { href: feed.atom, rel: 'self', type: 'application/atom+xml' },
      { href: feed.page, rel: 'alternate', type: 'text/html', hreflang: language },
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: sayable(item.title), xml: { lang: item.language } },
      published: item.published,
      updated: item.updated,
      links: [{ href: item.url, rel: 'alternate', type: 'text/html', hreflang: language }],
      content: { type: 'html', value: sayable(item.content), xml: { lang: language } },
      ...(item.verdict && {
        categories: [
          { term: item.verdict.id, scheme: `${newsroom.address}/methodology`, label: sayable(item.verdict.word) },
        ],
      }),
    })),
  })
}

export function jsonFeedOf(feed: Feed): object {
  return generateJsonFeed({
    title: sayable(feed.title),
    description: sayable(feed.subtitle),
    home_page_url: feed.page,
    feed_url: feed.json,
    language: feed.language,
    authors: [{ name: sayable(feed.newsroom.name), url: feed.newsroom.address }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: sayable(item.title),
      content_html: sayable(item.content),
      date_published: item.published,
      date_modified: item.updated,
      language: item.language,
      ...(item.verdict && { tags: [sayable(item.verdict.word)] }),
    })),
  }) as object
}
