import { cache } from 'react'
import type { Keeping } from '#components/desk/keeper'
import { getActor } from '#lib/auth/actor'
import type { Actor } from '#lib/people/person'
import { getNewsroom } from '#lib/publishing/cached'
import { getCopy, listCopiesOfClaim } from '#lib/working-copies/queries'
import { ofClaimForm } from '#lib/working-copies/working-copy'

/** All forms of a claim at once: its page has many. */
export const copiesOfClaim = cache(
  async (actor: Actor, claim: string) =>
    new Map((await listCopiesOfClaim(actor, claim)).map((copy) => [copy.form, copy])),
)

/** What a form needs to keep what is typed into it, with what was kept before. */
export async function keepingOf(form: string): Promise<Keeping | undefined> {
  const actor = await getActor()
  if (!actor) return undefined
  const claim = ofClaimForm(form)?.claim
  const copy = claim ? (await copiesOfClaim(actor, claim)).get(form) : await getCopy(actor, form)
  const { timeZone } = await getNewsroom()
  return { form, person: actor.id, timeZone, copy: copy ? { ...copy, savedAt: copy.savedAt.toISOString() } : null }
}
