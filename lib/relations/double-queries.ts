import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client'
import { claimDoubles, claims } from '#db/schema/claims'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

/** The claim that this one was discarded as a double of, and the drafts that were discarded as doubles of this one. */
export async function listDoubles(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  const told = (own: 'claimId' | 'ofId') =>
    db()
      .select({ id: claims.id, sentence: claims.sentence, language: claims.language })
      .from(claimDoubles)
      .innerJoin(claims, eq(claims.id, own === 'claimId' ? claimDoubles.ofId : claimDoubles.claimId))
      .where(eq(claimDoubles[own], claimId))
      .orderBy(asc(claims.slug))
  const [of, doubles] = await Promise.all([told('claimId'), told('ofId')])
  return { doubleOf: of[0] ?? null, doubles }
}
