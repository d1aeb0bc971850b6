import { cache } from 'react'
import type { Keeping } from '#components/desk/keeper'
import { getActor } from '#lib/auth/actor'
import type { Actor } from '#lib/people/person'
import { getNewsroom } from '#lib/publishing/cached'
import { getCopy, listCopiesOfClaim, listCopiesUnder } from '#lib/working-copies/queries'
import { ofClaimForm } from '#lib/working-copies/working-copy'

/** All forms of a claim at once: its page has many. */
export const copiesOfClaim = cache(
  async (actor: Actor, claim: string) =>
    new Map((await listCopiesOfClaim(actor, claim)).map((copy) => [copy.form, copy])),
)

/** All forms about a record, `topic:{id}:…`: what is said about it has many. */
const copiesUnder = cache(
  async (actor: Actor, prefix: string) =>
    new Map((await listCopiesUnder(actor, prefix)).map((copy) => [copy.form, copy])),
)

async function findCopy(actor: Actor, form: string) {
  const claim = ofClaimForm(form)?.claim
  if (claim) return (await copiesOfClaim(actor, claim)).get(form)
  const [, about] = form.match(/^([^:]+:[^:]+:)./) ?? []
  return about ? (await copiesUnder(actor, about)).get(form) : getCopy(actor, form)
}

/** What a form needs to keep what is typed into it, with what was kept before. */
export async function keepingOf(form: string): Promise<Keeping | undefined> {
  const actor = await getActor()
  if (!actor) return undefined
  const copy = await findCopy(actor, form)
  const { timeZone } = await getNewsroom()
  return { form, person: actor.id, timeZone, copy: copy ? { ...copy, savedAt: copy.savedAt.toISOString() } : null }
}
