import { ReadHere } from '#components/notifications/read-here'
import { getNewestUnread } from '#lib/notifications/queries'
import type { Actor } from '#lib/people/person'

/** On a page of a claim: what its reader was told about the claim is read with it. */
export async function ReadNews({ actor, claim }: { actor: Actor; claim: string }) {
  const newest = await getNewestUnread(actor, claim)
  return newest && <ReadHere claim={claim} until={newest.toISOString()} />
}
