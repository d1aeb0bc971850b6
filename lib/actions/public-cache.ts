import 'server-only'
import { updateTag } from 'next/cache'
import { getSlug } from '#lib/claims/queries'
import type { Actor } from '#lib/people/person'
import { cacheTags } from '#lib/publishing/cache-tags'
import { Refusal } from '#lib/refusal'

/**
 * Does what changes a claim's public pages, so that the very next request sees it: on the claim's own pages and in every
 * list. Also when the database did it and its answer was lost: then nobody knows, and a page too many is made anew. What
 * was refused changed nothing, and the page that says so stays as it is.
 */
export async function inPublic(actor: Actor, id: string, act: () => Promise<void>) {
  const slug = await getSlug(actor, id)
  let isRefused = false
  try {
    await act()
  } catch (error) {
    isRefused = error instanceof Refusal
    throw error
  } finally {
    if (!isRefused) {
      if (slug) updateTag(cacheTags.claim(slug))
      updateTag(cacheTags.claims)
    }
  }
}
