import { ReadHere } from '#components/notifications/read-here'
import { type Matter, matterKey } from '#lib/matters/matter'
import { getNewestUnread } from '#lib/notifications/queries'
import type { Actor } from '#lib/people/person'

/** On a page of a claim or of another record: what its reader was told about it is read with it. */
export async function ReadNews({ actor, matter }: { actor: Actor; matter: Matter }) {
  const newest = await getNewestUnread(actor, matter)
  return newest && <ReadHere matter={matterKey(matter)} until={newest.toISOString()} />
}
