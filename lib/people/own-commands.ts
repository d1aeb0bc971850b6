import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { people } from '#db/schema/people'
import type { Actor } from './person.ts'

/** What the public may see of somebody is theirs to choose. */
export async function saveByline(actor: Actor, byline: string | null): Promise<void> {
  await actingAs(actor, (tx) => tx.update(people).set({ byline }).where(eq(people.id, actor.id)))
}

/** Which languages somebody reads well enough to judge a translation is theirs to say; the log keeps that they did. */
export async function saveLanguages(actor: Actor, languages: string[]): Promise<void> {
  await actingAs(actor, (tx) => tx.update(people).set({ languages }).where(eq(people.id, actor.id)))
}
