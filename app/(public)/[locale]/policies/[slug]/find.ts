import { isPageSlug } from '#lib/pages/page'
import { getPolicyPage } from '#lib/publishing/cached'

/** A published page about the newsroom; the method has an address of its own. */
export async function findPolicy(slug: string, locale: string) {
  if (!isPageSlug(slug) || slug === 'method') return null
  const page = await getPolicyPage(slug, locale)
  return page && { slug, page }
}
