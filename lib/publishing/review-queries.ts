import 'server-only'
import { and, asc, eq, gt } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicationBodies, publications, publicClaims } from '#db/schema/publications'
import { thaw } from './snapshot.ts'

/** The live versions that can be read, in the order of their claims' ids, after the one that the page before ended with. */
export async function listLive(after: string | null, size: number) {
  const rows = await publicDb()
    .select({
      claimId: publicClaims.claimId,
      firstPublishedAt: publicClaims.firstPublishedAt,
      publishedAt: publicClaims.publishedAt,
      body: publicationBodies.body,
    })
    .from(publicClaims)
    .innerJoin(
      publications,
      and(eq(publications.claimId, publicClaims.claimId), eq(publications.number, publicClaims.number)),
    )
    .innerJoin(publicationBodies, eq(publicationBodies.publicationId, publications.id))
    .where(and(eq(publicClaims.suspended, false), after === null ? undefined : gt(publicClaims.claimId, after)))
    .orderBy(asc(publicClaims.claimId))
    .limit(size)
  return rows.map(({ body, ...row }) => ({ ...row, claim: thaw(body) }))
}
