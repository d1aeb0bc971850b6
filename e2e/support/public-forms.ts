import { type Language, languages } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import type { PublicRecord } from './public-record.ts'

/**
 * What an address tells of a claim: its newest finding; those of all its versions; its sentence with its verdict; its
 * sentence; its review, which goes when it is retracted; that it is there and when it changed; or only that it is there.
 * A picture changes its bytes.
 */
type Tells = 'finding' | 'versions' | 'verdict' | 'sentence' | 'review' | 'trace' | 'place' | 'picture'

export type Form = { path: string; tells: Tells; language: Language }

/** Every public address that says something of a claim. `words` are some of its sentence, to search for. */
export function publicForms({ slugs, sources }: PublicRecord, words: string): Form[] {
  const found = encodeURIComponent(words)
  const pages = languages.flatMap((language) => {
    const to = publicLinks(language)
    const told: [string, Tells][] = [
      [to.claim(slugs.claim), 'finding'],
      [to.history(slugs.claim), 'sentence'],
      [to.front, 'finding'],
      [to.claims, 'finding'],
      [to.topic(slugs.topic), 'verdict'],
      [to.party(slugs.denying), 'verdict'],
      [to.partyByTime(slugs.denying), 'verdict'],
      [to.source(sources.first), 'verdict'],
      [`${to.search}?q=${found}`, 'verdict'],
      [`${language === 'en' ? '' : `/${language}`}/embed/claims/${slugs.claim}`, 'verdict'],
    ]
    return told.map(([path, tells]) => ({ path, tells, language }))
  })
  const machines: [string, Tells][] = [
    [`/api/v1/claims/${slugs.claim}`, 'finding'],
    [`/api/v1/claims/${slugs.claim}/versions`, 'trace'],
    ['/api/v1/claims', 'verdict'],
    ['/api/v1/claims.jsonl', 'versions'],
    ['/api/v1/claims.csv', 'versions'],
    [`/api/v1/claims?topic=${slugs.topic}`, 'finding'],
    [`/api/v1/claims?party=${slugs.denying}`, 'finding'],
    [`/api/v1/parties/${slugs.denying}/statements`, 'place'],
    [`/api/v1/sources/${sources.first}/uses`, 'place'],
    [`/api/v1/search?q=${found}`, 'verdict'],
    [`/v1alpha1/claims:search?query=${found}`, 'review'],
    ['/claim-reviews.json', 'review'],
    ['/feed.xml', 'finding'],
    ['/feed.json', 'finding'],
    [`/topics/${slugs.topic}/feed.xml`, 'finding'],
    [`/topics/${slugs.topic}/feed.json`, 'finding'],
    [`/parties/${slugs.denying}/feed.xml`, 'finding'],
    [`/parties/${slugs.denying}/feed.json`, 'finding'],
    ['/sitemap.xml', 'trace'],
    [`/claims/${slugs.claim}/picture.png`, 'picture'],
  ]
  return [...pages, ...machines.map(([path, tells]) => ({ path, tells, language: 'en' as const }))]
}

/** Where corrections and retractions are told by their notes. */
export const correctionForms = [
  ...languages.map((language) => publicLinks(language).corrections),
  '/corrections/feed.xml',
  '/corrections/feed.json',
  '/api/v1/corrections',
]
