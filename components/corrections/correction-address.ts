import { publicLinks } from '#lib/links'
import { isPageSlug } from '#lib/pages/page'
import type { Correction } from '#lib/publishing/correction-queries'

/** Where the version stands that was made, or that it was done to. Null: that has no page. */
export function correctionAddress({ subject, slug, number }: Correction, locale: string) {
  const links = publicLinks(locale)
  if (!slug) return null
  if (subject === 'claim') return links.version(slug, number)
  if (subject === 'translation') return links.translations(slug)
  if (subject === 'party') return links.partyHistory(slug)
  if (subject === 'topic') return links.topicHistory(slug)
  return isPageSlug(slug) ? links.policyHistory(slug) : null
}
