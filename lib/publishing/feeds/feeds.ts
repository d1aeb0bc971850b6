import 'server-only'
import { isLanguage, type Language } from '#lib/i18n/languages'
import { feedPaths, publicLinks } from '#lib/links'
import { getNewsroom } from '../cached.ts'
import { listNewest, listOfParties, listOfTopic } from '../cached-feeds.ts'
import { listCorrections } from '../cached-lists.ts'
import { getParty, getTopic } from '../cached-subjects.ts'
import { membersOf } from '../members.ts'
import type { Moved } from '../naming-queries.ts'
import { siteAddress } from '../site-address.ts'
import { getTexts, type Texts } from '../texts.ts'
import { correctionItem } from './correction-items.ts'
import type { Feed, FeedItem } from './feed.ts'
import { itemOf } from './items.ts'

/** Null: there is no such feed. */
export type FindFeed = (params: { locale: string; slug: string }) => Promise<Feed | Moved | null>

type Reader = { locale: Language; address: string; t: Texts }

export const siteFeed: FindFeed = ({ locale }) =>
  made(locale, async (reader) => {
    const entries = await listNewest()
    return { page: publicLinks(locale).front, items: entries.map((entry) => itemOf(entry, reader)) }
  })

export const topicFeed: FindFeed = ({ locale, slug }) =>
  made(locale, async (reader) => {
    const topic = await getTopic(slug)
    if (!topic || 'movedTo' in topic) return topic && { movedTo: publicLinks(locale).topic(topic.movedTo) }
    const entries = await listOfTopic(slug, topic.topicId)
    const items = entries.map((entry) => itemOf(entry, reader))
    return { page: publicLinks(locale).topic(slug), title: topic.title, language: topic.language, items }
  })

export const partyFeed: FindFeed = ({ locale, slug }) =>
  made(locale, async (reader) => {
    const party = await getParty(slug)
    if (!party || 'movedTo' in party) return party && { movedTo: publicLinks(locale).party(party.movedTo) }
    const entries = await listOfParties(slug, membersOf(party))
    const items = entries.map((entry) => itemOf(entry, reader))
    return { page: publicLinks(locale).party(slug), title: party.name, items }
  })

export const correctionFeed: FindFeed = ({ locale }) =>
  made(locale, async (reader) => {
    const { corrections } = await listCorrections(null, 50)
    const items = corrections.map((correction) => correctionItem(correction, reader))
    return { page: publicLinks(locale).corrections, title: reader.t('feed.corrections'), language: locale, items }
  })

type Found = {
  page: string
  /** Before the newsroom's name; none: the whole record. */
  title?: string
  /** The title's; none: a party's name tells none. */
  language?: string
  items: FeedItem[]
}

async function made(locale: string, find: (reader: Reader) => Promise<Found | Moved | null>) {
  if (!isLanguage(locale)) return null
  const [{ name }, t] = await Promise.all([getNewsroom(), getTexts(locale)])
  const address = siteAddress()
  const found = await find({ locale, address, t })
  if (!found) return null
  if ('movedTo' in found) return found
  const paths = feedPaths(found.page)
  return {
    title: found.title ? `${found.title} · ${name}` : name,
    titleLanguage: found.language ?? null,
    subtitle: t('feed.subtitle'),
    language: locale,
    newsroom: { name, address },
    page: address + found.page,
    atom: address + paths.atom,
    json: address + paths.json,
    items: found.items,
  }
}
