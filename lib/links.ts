import type { CitationFormat } from '#lib/citing/citation'
import type { PageSlug } from '#lib/pages/page'
import { languages } from './i18n/languages.ts'

/** Addresses of the interface for machines. */
export const dataLinks = {
  claims: '/api/v1/claims',
  claim: (slug: string) => `/api/v1/claims/${slug}`,
  versions: (slug: string) => `/api/v1/claims/${slug}/versions`,
  version: (slug: string, number: number) => `/api/v1/claims/${slug}/versions/${number}`,
  claimsOfTopic: (slug: string) => `/api/v1/claims?topic=${slug}`,
  claimsOfParty: (slug: string) => `/api/v1/claims?party=${slug}`,
  topic: (slug: string) => `/api/v1/topics/${slug}`,
  party: (slug: string) => `/api/v1/parties/${slug}`,
  statements: (slug: string) => `/api/v1/parties/${slug}/statements`,
  source: (id: string) => `/api/v1/sources/${id}`,
  uses: (id: string) => `/api/v1/sources/${id}/uses`,
  suggestions: '/api/v1/suggestions',
  description: '/api/v1/openapi.json',
  lines: '/api/v1/claims.jsonl',
  table: '/api/v1/claims.csv',
  reviews: '/claim-reviews.json',
}

/** The feeds beside a page that can be followed. */
export function feedPaths(page: string) {
  const stem = page === '/' ? '' : page
  return { atom: `${stem}/feed.xml`, json: `${stem}/feed.json` }
}

/** Where a page is told how it can be embedded (oembed.com); both addresses absolute. */
export const oembedLink = (address: string, page: string, format: 'json' | 'xml') =>
  `${address}/oembed?${new URLSearchParams({ format, url: address + page })}`

export type PublicLinks = ReturnType<typeof publicLinks>

/** Addresses of the public site in one language; the first language has no segment of its own. */
export function publicLinks(language: string) {
  const root = language === languages[0] ? '' : `/${language}`
  const claim = (slug: string) => `${root}/claims/${slug}`
  const topic = (slug: string) => `${root}/topics/${slug}`
  const party = (slug: string) => `${root}/parties/${slug}`
  const source = (id: string) => `${root}/sources/${id}`
  const policy = (slug: PageSlug) => (slug === 'method' ? `${root}/methodology` : `${root}/policies/${slug}`)
  return {
    front: root || '/',
    claims: `${root}/claims`,
    claimsBefore: (cursor: string) => `${root}/claims/before/${cursor}`,
    claim,
    picture: (slug: string) => `${claim(slug)}/picture.png`,
    history: (slug: string) => `${claim(slug)}/history`,
    version: (slug: string, number: number) => `${claim(slug)}/v/${number}`,
    translations: (slug: string) => `${claim(slug)}/translations`,
    compare: (slug: string) => `${claim(slug)}/history/compare`,
    differences: (slug: string, from: number, to: number) => `${claim(slug)}/history/${from}..${to}`,
    cite: (slug: string, number: number, format: CitationFormat) => `${claim(slug)}/v/${number}/cite.${format}`,
    embed: (slug: string) => `${root}/embed/claims/${slug}`,
    statement: (slug: string, id: string) => `${claim(slug)}#statement-${id}`,
    asOf: (slug: string, day: string) => `${claim(slug)}/as-of/${day}`,
    topics: `${root}/topics`,
    topicsAfter: (id: string) => `${root}/topics/after/${id}`,
    topic,
    topicBefore: (slug: string, cursor: string) => `${topic(slug)}/before/${cursor}`,
    topicHistory: (slug: string) => `${topic(slug)}/history`,
    parties: `${root}/parties`,
    partiesAfter: (id: string) => `${root}/parties/after/${id}`,
    party,
    partyBefore: (slug: string, cursor: string) => `${party(slug)}/before/${cursor}`,
    partyByTime: (slug: string) => `${party(slug)}/time`,
    partyByTimeBefore: (slug: string, cursor: string) => `${party(slug)}/time/before/${cursor}`,
    partyHistory: (slug: string) => `${party(slug)}/history`,
    source,
    sourceBefore: (id: string, cursor: string) => `${source(id)}/before/${cursor}`,
    search: `${root}/search`,
    corrections: `${root}/corrections`,
    correctionsBefore: (cursor: string) => `${root}/corrections/before/${cursor}`,
    submit: `${root}/submit`,
    /** With what somebody looked for and didn't find. */
    submitWords: (words: string) => `${root}/submit?${new URLSearchParams({ words })}`,
    submitAbout: (slug: string) => `${root}/submit?claim=${slug}`,
    received: `${root}/submit/received`,
    tipLink: (token: string) => `${root}/submit/confirm/${token}`,
    interface: `${root}/api`,
    policy,
    policyHistory: (slug: PageSlug) => `${policy(slug)}/history`,
    data: dataLinks.claim,
  }
}
