import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { people } from '#db/schema/people'
import type { Actor } from './person.ts'

/** What the public may see of somebody is theirs to choose. */
export async function saveByline(actor: Actor, byline: string | null): Promise<void> {
  await actingAs(actor, (tx) => tx.update(people).set({ byline }).where(eq(people.id, actor.id)))
}
