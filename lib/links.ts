import type { PageSlug } from '#lib/pages/page'
import { languages } from './i18n/languages.ts'

export type PublicLinks = ReturnType<typeof publicLinks>

/** Addresses of the public site in one language; the first language has no segment of its own. */
export function publicLinks(language: string) {
  const root = language === languages[0] ? '' : `/${language}`
  const claim = (slug: string) => `${root}/claims/${slug}`
  return {
    front: root || '/',
    claims: `${root}/claims`,
    claimsBefore: (cursor: string) => `${root}/claims/before/${cursor}`,
    claim,
    history: (slug: string) => `${claim(slug)}/history`,
    version: (slug: string, number: number) => `${claim(slug)}/v/${number}`,
    asOf: (slug: string, day: string) => `${claim(slug)}/as-of/${day}`,
    topic: (slug: string) => `${root}/topics/${slug}`,
    party: (slug: string) => `${root}/parties/${slug}`,
    source: (id: string) => `${root}/sources/${id}`,
    search: `${root}/search`,
    corrections: `${root}/corrections`,
    submit: `${root}/submit`,
    policy: (slug: PageSlug) => (slug === 'method' ? `${root}/methodology` : `${root}/policies/${slug}`),
    interface: '/api',
    data: (slug: string) => `/api/v1/claims/${slug}`,
  }
}
