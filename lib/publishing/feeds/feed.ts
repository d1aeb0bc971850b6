import type { Verdict } from '#lib/claims/claim'

/** A feed, before it is written in one of the formats. */
export type Feed = {
  title: string
  /** The language of the title; null: of a name, which may be of any. */
  titleLanguage: string | null
  subtitle: string
  language: string
  newsroom: { name: string; address: string }
  /** The page that it follows, and the feed in each format. */
  page: string
  atom: string
  json: string
  items: FeedItem[]
}

export type FeedItem = {
  /** The same for ever, in every language and format. */
  id: string
  url: string
  title: string
  language: string
  content: string
  published: Date
  updated: Date
  verdict: { id: Verdict; word: string } | null
}
