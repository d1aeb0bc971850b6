import 'server-only'
import { updateTag } from 'next/cache'
import { getSlug } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { cacheTags } from '#lib/publishing/cache-tags'

/**
 * Does what changes a claim's public pages, so that the very next request sees it: on the claim's own pages and in every
 * list. Also when the database did it and its answer was lost: then nobody knows, and a page too many is made anew.
 */
export async function inPublic(actor: Actor, id: string, act: () => Promise<void>) {
  const slug = await getSlug(actor, id)
  try {
    await act()
  } finally {
    if (slug) updateTag(cacheTags.claim(slug))
    updateTag(cacheTags.claims)
  }
}
