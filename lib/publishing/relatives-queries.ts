import { and, asc, eq, ne, sql } from 'drizzle-orm'
import 'server-only'
import { publicDb } from '#db/client'
import { publicClaims, publicRelations } from '#db/schema/publications'

export type PublicRelative = Awaited<ReturnType<typeof listRelatives>>[number]

/**
 * Live claims that say how they stand to this one, and the rest of its family of variants (`relation` null). What this
 * claim says itself stands in its own version. One that is suspended, withheld or retracted says nothing now.
 */
export async function listRelatives(claimId: string) {
  return publicDb()
    .select({
      relation: publicRelations.relation,
      slug: publicClaims.slug,
      sentence: sql<string>`${publicClaims.sentence}`,
      language: publicClaims.language,
    })
    .from(publicClaims)
    .leftJoin(
      publicRelations,
      and(eq(publicRelations.claimId, publicClaims.claimId), eq(publicRelations.relatedId, claimId)),
    )
    .where(
      and(
        ne(publicClaims.claimId, claimId),
        eq(publicClaims.retracted, false),
        eq(publicClaims.suspended, false),
        eq(publicClaims.withheld, false),
        sql`${publicClaims.claimId} in (
          select public_family(${claimId}) union select r.claim_id from public_relations r where r.related_id = ${claimId})`,
        sql`not exists (
          select from public_relations own where own.claim_id = ${claimId} and own.related_id = ${publicClaims.claimId})`,
      ),
    )
    .orderBy(sql`${publicRelations.relation} nulls last`, asc(publicClaims.slug))
}
