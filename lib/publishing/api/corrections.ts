import 'server-only'
import { isLanguage } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { isPageSlug } from '#lib/pages/page'
import type { Correction as Listed } from '#lib/publishing/correction-queries'
import { absolute } from './claims.ts'
import type { Correction } from './shapes.ts'

export function correctionOf(correction: Listed): Correction {
  const { at, kind, number, note, subject, slug, title, language } = correction
  const path = pathOf(correction)
  return { at: at.toISOString(), kind, number, note, subject, slug, title, language, url: path && absolute(path) }
}

function pathOf({ subject, slug, number, language }: Listed): string | null {
  const pages = publicLinks('en')
  if (slug === null || subject === 'labels') return null
  if (subject === 'claim') return pages.version(slug, number)
  if (subject === 'page') return isPageSlug(slug) ? pages.policy(slug) : null
  if (subject === 'translation')
    return publicLinks(isLanguage(language ?? '') ? `${language}` : 'en').translations(slug)
  return pages[subject](slug)
}
