import { getDomain } from 'tldts'
import { detectLanguage } from '#lib/languages/detect'
import { decodeText } from './charset.ts'
import type { GivenDocument, Reading } from './document.ts'
import { fromJsonLd } from './json-ld.ts'
import { mainText } from './main-text.ts'
import { fromMarkup, fromMeta } from './meta.ts'
import { parsePage } from './page.ts'
import { type Found, languageOf, Proposals } from './proposing.ts'
import { savedFrom } from './saved-page.ts'
import { fromScraper } from './scraper.ts'
import { dateInText } from './text-date.ts'
import { troubleOf } from './trouble.ts'
import { visibleText } from './visible-text.ts'

export async function readHtml({ bytes, mediaType, url }: GivenDocument): Promise<Reading> {
  const html = decodeText(bytes, { mediaType: mediaType ?? '', html: true })
  const saved = savedFrom(html)
  const address = url || saved.url || null
  const page = parsePage(html, address)
  const base = page.document.querySelector('base')?.getAttribute('href')
  const proposals = new Proposals(base && address ? (URL.parse(base, address)?.href ?? address) : address)
  const seen = visibleText(page.document.documentElement, { main: true })
  const trouble = troubleOf(page, seen)
  const declared = fromMeta(page)
  const kind = kindOfHost(address)
  // The language first: dates are read by it.
  const detected = detectLanguage(seen)
  const told = [fromJsonLd(page), declared, fromMarkup(page)]
  const language = languageOf(told.flat().find(([field]) => field === 'language')?.[1] ?? '')
  if (detected && language && !isLike(detected, language)) proposals.add('detected', [['language', detected]])
  proposals.add('json_ld', told[0] ?? [])
  proposals.add('address', kind ? [['kind', kind]] : [])
  proposals.add('meta', declared).add('markup', told[2] ?? [])
  if (!trouble && !(proposals.first('author') && proposals.first('publisher')))
    proposals.add('markup', await fromScraper(page))
  proposals.add('archive', saved.url ? [['url', saved.url]] : [])
  proposals.add('detected', detected ? [['language', detected]] : [])
  if (!proposals.first('published')) proposals.add('text', someDate(dateInText(seen, proposals.first('language'))))
  const host = address && getDomain(address)
  if (!proposals.first('publisher') && host) proposals.add('address', [['publisher', host]])
  return {
    mediaType: 'text/html',
    text: mainText(page),
    proposals: proposals.list(),
    trouble,
    ...(saved.recordedAt && { recordedAt: saved.recordedAt }),
    ...(saved.url && !url && { finalUrl: saved.url }),
  }
}

/** Written so alike that a page knows better than we do which it is. */
const alike = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'bs', 'sr', 'sh', 'cnr'],
  ['id', 'ms'],
  ['cs', 'sk'],
]

function isLike(detected: string, declared: string) {
  const [language = ''] = declared.split('-')
  return language === detected || alike.some((group) => group.includes(language) && group.includes(detected))
}

const someDate = (date: string | null): Found[] => (date ? [['published', date]] : [])

/** What an address alone tells: a government's, a union's, or one where people post. */
function kindOfHost(address: string | null) {
  const host = URL.parse(address ?? '')?.hostname ?? ''
  if (
    /(^|\.)(gov|mil|gob|gouv|govt|gc|overheid)(\.[a-z]{2})?$|(^|\.)(europa\.eu|un\.org|nato\.int|bund\.de|rijksoverheid\.nl)$/.test(
      host,
    )
  )
    return 'official_statement'
  return /(^|\.)(x\.com|twitter\.com|facebook\.com|instagram\.com|threads\.net|bsky\.app|t\.me|vk\.com|truthsocial\.com|tiktok\.com|reddit\.com|linkedin\.com)$/.test(
    host,
  )
    ? 'social_post'
    : null
}
