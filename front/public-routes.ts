import { type Language, languages } from '../lib/i18n/languages.ts'

/** Pages in each language: `:` stands for one segment. After each, the names of the queries that it knows. */
const pages: Record<string, readonly string[]> = {
  '': [],
  claims: [],
  'claims/before/:': [],
  'claims/:': ['asOf'],
  'claims/:/history': [],
  'claims/:/history/:': [],
  'claims/:/history/compare': ['from', 'to'],
  'claims/:/v/:': [],
  'claims/:/translations': [],
  'claims/:/as-of/:': [],
  'claims/:/v/:/cite.bib': [],
  'claims/:/v/:/cite.ris': [],
  'claims/:/v/:/cite.json': [],
  'claims/:/picture.png': [],
  topics: [],
  'topics/after/:': [],
  'topics/:': [],
  'topics/:/before/:': [],
  'topics/:/history': [],
  parties: [],
  'parties/after/:': [],
  'parties/:': [],
  'parties/:/before/:': [],
  'parties/:/time': [],
  'parties/:/time/before/:': [],
  'parties/:/history': [],
  'sources/:': [],
  'sources/:/before/:': [],
  search: ['q', 'exact', 'verdict', 'topic', 'party', 'language', 'from', 'to', 'before'],
  corrections: [],
  'submit/received': [],
  'corrections/before/:': [],
  api: [],
  methodology: [],
  'methodology/history': [],
  'policies/:': [],
  'policies/:/history': [],
  'embed/claims/:': [],
  'feed.xml': [],
  'feed.json': [],
  'topics/:/feed.xml': [],
  'topics/:/feed.json': [],
  'parties/:/feed.xml': [],
  'parties/:/feed.json': [],
  'corrections/feed.xml': [],
  'corrections/feed.json': [],
}

const filters = ['verdict', 'topic', 'party', 'language', 'from', 'to', 'cursor', 'limit']
const paging = ['cursor', 'limit']

/** What is the same for all languages. */
const machines: Record<string, readonly string[]> = {
  'api/v1/claims': filters,
  'api/v1/claims/:': [],
  'api/v1/claims/:/versions': [],
  'api/v1/claims/:/translations': [],
  'api/v1/claims/:/versions/:': [],
  'api/v1/topics': paging,
  'api/v1/topics/:': [],
  'api/v1/parties': paging,
  'api/v1/parties/:': [],
  'api/v1/parties/:/statements': ['cursor'],
  'api/v1/sources': paging,
  'api/v1/sources/:': [],
  'api/v1/sources/:/uses': ['cursor'],
  'api/v1/corrections': paging,
  'api/v1/search': ['q', 'exact', ...filters],
  'api/v1/suggestions': ['q', 'language', 'limit'],
  'api/v1/openapi.json': [],
  'v1alpha1/claims:search': [
    'query',
    'languageCode',
    'maxAgeDays',
    'pageSize',
    'pageToken',
    'offset',
    'reviewPublisherSiteFilter',
  ],
  'claim-reviews.json': [],
  'sitemap.xml': [],
  'sitemaps/:': [],
  'robots.txt': [],
  oembed: ['url', 'format', 'maxwidth', 'maxheight'],
}

const prefix = (language: Language) => (language === languages[0] ? '' : `${language}/`)

/**
 * Everything whose answer is the same for whoever asks, so that it can be kept. What is missing here only isn't kept: Next
 * answers it each time. Of the public pages that is `/submit`, whose form is made afresh for each reader.
 */
const queriesOf = new Map([
  ...languages.flatMap((language) =>
    Object.entries(pages).map(
      ([path, queries]) => [`/${prefix(language)}${path}`.replace(/(.)\/$/, '$1'), queries] as const,
    ),
  ),
  ...Object.entries(machines).map(([path, queries]) => [`/${path}`, queries] as const),
])

const isFree = (pattern: string) => pattern.includes(':') && !pattern.endsWith('claims:search')
const free = [...queriesOf].filter(([pattern]) => isFree(pattern))

/** Ids, slugs, days, cursors, names of files: nothing escaped, and no step up. */
const segment = '(?!\\.+(?:/|$))[\\w.~-]+'
const shapes = free.map(([pattern, queries]) => {
  const shape = pattern.replaceAll('.', '\\.').replaceAll('/:', `/${segment}`)
  return { path: new RegExp(`^${shape}$`), queries }
})

/** Longer ones are answered, but nobody asks them twice. */
const longestKept = 1_000

/**
 * The one form in which all ways to ask the same are asked: names of queries in order, escaped alike. Null for what is no
 * public address, and for a query that it doesn't know.
 */
export function routeOf(target: string): string | null {
  if (target.length > longestKept) return null
  const [path = '', ...rest] = target.split('?')
  const known = queriesAt(path)
  if (!known) return null
  if (rest.length === 0) return path
  const query = new URLSearchParams(rest.join('?'))
  if ([...query.keys()].some((name) => !known.includes(name))) return null
  query.sort()
  return query.size === 0 ? path : `${path}?${query}`
}

const queriesAt = (path: string) =>
  (isFree(path) ? null : queriesOf.get(path)) ?? shapes.find(({ path: shape }) => shape.test(path))?.queries ?? null
