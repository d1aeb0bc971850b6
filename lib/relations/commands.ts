import 'server-only'
import { and, eq } from 'drizzle-orm'
import { refusingDuplicates } from '#db/refusal'
import { claimRelations, claims } from '#db/schema/claims'
import { changeClaim } from '#lib/claims/commands'
import type { Actor } from '#lib/people/person'
import { Refusal } from '#lib/refusal'
import type { RelationInput } from './input.ts'

/** Says how the claim stands to another one. @throws Refusal when the two are related already, or would go round */
export async function addRelation(
  actor: Actor,
  claimId: string,
  basedOn: number,
  { relation, related }: RelationInput,
): Promise<void> {
  await refusingDuplicates('already_related', () =>
    changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => {
      if (related === claimId) throw new Refusal('related_to_itself')
      const [other] = await tx.select({ state: claims.state }).from(claims).where(eq(claims.id, related))
      if (!other || other.state === 'discarded') throw new Refusal('not_found')
      return {
        parts: async () => void (await tx.insert(claimRelations).values({ claimId, relation, relatedId: related })),
      }
    }),
  )
}

export async function removeRelation(actor: Actor, claimId: string, basedOn: number, id: string): Promise<void> {
  await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      const row = and(eq(claimRelations.id, id), eq(claimRelations.claimId, claimId))
      const rows = await tx.delete(claimRelations).where(row).returning({ id: claimRelations.id })
      if (rows.length === 0) throw new Refusal('not_found')
    },
  }))
}
