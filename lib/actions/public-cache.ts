import 'server-only'
import { updateTag } from 'next/cache'
import type { Actor } from '#lib/people/person'
import { cacheTags } from '#lib/publishing/cache-tags'
import { getWorkingClaim } from '#lib/revisions/queries'

/** The very next request sees what was just done: on the claim's own pages and in every list. */
export async function expireClaim(actor: Actor, id: string) {
  const claim = await getWorkingClaim(actor, id)
  if (claim) updateTag(cacheTags.claim(claim.slug))
  updateTag(cacheTags.claims)
}
