import 'server-only'
import { cache } from 'react'
import { getSubject } from '#lib/claims/queries'
import { isId } from '#lib/fields'
import type { Actor } from '#lib/people/person'
import { getWorkingClaim } from '#lib/revisions/queries'

/** The claim that an address names, read once per request; null for an address that names none. */
export const findClaim = cache(async (actor: Actor, id: string) => {
  if (!isId(id)) return null
  const [claim, subject] = await Promise.all([getWorkingClaim(actor, id), getSubject(actor, id)])
  return claim && subject ? { claim, subject } : null
})
