import type { ProposedField } from '#lib/intakes/intake'
import { lineOf, type Page, titleOf } from './page.ts'

type Found = [ProposedField, string]

/** Names of `<meta>` that say what a field is, the most careful vocabulary first. */
const names: [ProposedField, string[]][] = [
  [
    'title',
    ['citation_title', 'dcterms.title', 'dc.title', 'og:title', 'twitter:title', 'parsely-title', 'sailthru.title'],
  ],
  [
    'publisher',
    [
      'og:site_name',
      'citation_publisher',
      'dcterms.publisher',
      'dc.publisher',
      'citation_journal_title',
      'publisher',
      'article:publisher',
      'application-name',
    ],
  ],
  [
    'author',
    [
      'citation_author',
      'dcterms.creator',
      'dc.creator',
      'article:author',
      'author',
      'parsely-author',
      'sailthru.author',
      'byl',
    ],
  ],
  [
    'published',
    `citation_publication_date citation_date citation_online_date dcterms.issued dc.date.issued dcterms.created dc.date.created
    article:published_time og:article:published_time article:published og:published_time datepublished date.published
    publish-date publish_date published_date publication_date pubdate parsely-pub-date sailthru.date article.published
    dcterms.date dc.date date`.split(/\s+/),
  ],
  ['language', ['dcterms.language', 'dc.language', 'citation_language', 'content-language', 'og:locale', 'language']],
  ['url', ['og:url', 'citation_public_url', 'twitter:url']],
]

export function fromMeta({ document }: Page): Found[] {
  const given = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv') ?? '')
      .trim()
      .toLowerCase()
    const content = meta.getAttribute('content')?.trim()
    if (name && content) given.set(name, [...(given.get(name) ?? []), content].slice(0, 30))
  }
  const found = names.flatMap(([field, wanted]) =>
    wanted.flatMap((name): Found[] => {
      const values = (given.get(name) ?? []).filter((value) => !/^https?:/.test(value) || field === 'url')
      if (values.length === 0) return []
      return [[field, field === 'author' ? values.join(', ') : (values[0] as string)]]
    }),
  )
  return given.get('og:type')?.[0] === 'article' ? [...found, ['kind', 'news_report']] : found
}

export function fromMarkup({ document, url }: Page): Found[] {
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href')
  const address = canonical ? URL.parse(canonical, url ?? undefined)?.href : undefined
  const authors = [
    ...document.querySelectorAll(
      '[itemprop="author"], [rel="author"], [class~="author"], [class~="byline"], [class~="p-author"]',
    ),
  ]
    .filter(isOwn)
    .map((element) => lineOf(element.querySelector('[itemprop="name"]') ?? element))
    .map((line) => line.replace(bylineStart, ''))
    .filter((line) => line.length > 1 && line.length < 100 && !/\d{4}|@/.test(line))
  const found: [ProposedField, string | null | undefined][] = [
    ['title', titleOf(document.querySelector('h1'))],
    ['title', titleOf(document.querySelector('title'))],
    ['publisher', lineOf(document.querySelector('[itemprop="publisher"] [itemprop="name"]'))],
    ['author', [...new Set(authors)].slice(0, 6).join(', ')],
    ['published', publishedTime(document)],
    ['language', document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang')],
    ['url', address],
  ]
  return found.flatMap(([field, value]): Found[] => (value ? [[field, value]] : []))
}

const bylineStart =
  /^(by|von|door|par|από|του|της|автор|نویسنده)(\s*:)?\s+|^(written by|text|tekst|texte|autor|author|auteur|συντάκτης|κείμενο)\s*:?\s+/i

const aside =
  'aside, nav, footer, [class*="related" i], [class*="recommend" i], [class*="most-read" i], [class*="comment" i], [class*="teaser" i], [class*="sidebar" i], [id*="related" i], [id*="comment" i]'
const isOwn = (element: Element) => element.closest(aside) === null

const dateOf = (element: Element) =>
  element.getAttribute('datetime') ?? element.getAttribute('content') ?? (lineOf(element) || null)

function publishedTime(document: Document): string | null {
  const named = [
    ...document.querySelectorAll('[itemprop="datePublished"], time[pubdate], time[class*="publish" i], .dt-published'),
  ].find(isOwn)
  if (named) return dateOf(named)
  // An article inside an article, or one of many on a page, is a teaser.
  const plain = [...document.querySelectorAll('time[datetime]')].filter(
    (time) => isOwn(time) && !isRevision(time) && !isOneOfMany(time),
  )
  return plain[0] ? dateOf(plain[0]) : null
}

const isRevision = (time: Element) =>
  /modif|updat|revis|aktualis|geänd|bijgewerkt|gewijzigd|mis[e]? à jour|ενημερ|τροποπ|обновл|измен|به‌روز|ویرایش/i.test(
    `${time.getAttribute('class') ?? ''} ${time.getAttribute('itemprop') ?? ''} ${lineOf(time)} ${(time.previousSibling?.textContent ?? '').slice(-40)} ${time.parentElement?.getAttribute('class') ?? ''}`,
  )

function isOneOfMany(time: Element) {
  const own = time.closest('article, li, [class*="card" i]')
  const siblings = [...(own?.parentElement?.children ?? [])].filter((other) => other.localName === own?.localName)
  return own !== null && (siblings.length > 2 || own.parentElement?.closest('article') !== null)
}
