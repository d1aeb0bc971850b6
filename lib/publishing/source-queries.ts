import 'server-only'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import {
  publicCitations,
  publicClaimParties,
  publicClaimSources,
  publicParties,
  publicSources,
  publicStatements,
} from '#db/schema/public-record'
import { publicClaims } from '#db/schema/publications'
import { readCursor } from './cursor.ts'
import { ownName, partyInClaim } from './naming-queries.ts'
import { listing, newestFirst, pageOf, publishedBefore } from './queries.ts'

export type PublicSource = NonNullable<Awaited<ReturnType<typeof getSource>>>

/** A source as the newest live version has it. Null: no live version uses it. */
export async function getSource(id: string) {
  const [source] = await publicDb().select().from(publicSources).where(eq(publicSources.sourceId, id))
  return source ?? null
}

export type SourceUse = Awaited<ReturnType<typeof listUses>>['uses'][number]

/** One page of the live claims that use a source, newest publication first, and what for. */
export async function listUses(sourceId: string, cursor: string | null, size = 20) {
  const from = cursor === null ? null : readCursor(cursor)
  if (cursor !== null && !from) return { uses: [], next: null }
  const rows = await publicDb()
    .select(listing)
    .from(publicClaimSources)
    .innerJoin(publicClaims, eq(publicClaims.claimId, publicClaimSources.claimId))
    .where(and(eq(publicClaimSources.sourceId, sourceId), from ? publishedBefore(from) : undefined))
    .orderBy(...newestFirst)
    .limit(size + 1)
  const { claims, next } = pageOf(rows, size)
  const citations = await listCitations(
    sourceId,
    claims.map(({ claimId }) => claimId),
  )
  const uses = claims.map((claim) => ({
    ...claim,
    citations: citations.filter(({ claimId }) => claimId === claim.claimId),
  }))
  return { uses, next }
}

/** For a statement of a party, or for the claim itself: `statement` null. */
async function listCitations(sourceId: string, claimIds: string[]) {
  if (claimIds.length === 0) return []
  const rows = await publicDb()
    .select({
      claimId: publicCitations.claimId,
      citationId: publicCitations.citationId,
      relation: publicCitations.relation,
      exact: publicCitations.exact,
      locator: publicCitations.locator,
      statementId: publicCitations.statementId,
      stance: publicStatements.stance,
      party: partyInClaim,
    })
    .from(publicCitations)
    .leftJoin(
      publicStatements,
      and(
        eq(publicStatements.claimId, publicCitations.claimId),
        eq(publicStatements.statementId, publicCitations.statementId),
      ),
    )
    .leftJoin(
      publicClaimParties,
      and(
        eq(publicClaimParties.claimId, publicStatements.claimId),
        eq(publicClaimParties.partyId, publicStatements.partyId),
      ),
    )
    .leftJoin(publicParties, ownName)
    .where(and(eq(publicCitations.sourceId, sourceId), inArray(publicCitations.claimId, claimIds)))
    .orderBy(asc(publicCitations.claimId), asc(publicCitations.position))
  return rows.map(({ statementId, stance, party, ...citation }) => ({
    ...citation,
    statement: statementId && stance && party ? { statementId, stance, party } : null,
  }))
}

export type SourceListing = Awaited<ReturnType<typeof listSources>>['sources'][number]

/** Sources that live claims use, in the order of their ids, after the one that the page before ended with. */
export async function listSources(after: string | null, size = 100) {
  const rows = await publicDb()
    .select({
      sourceId: publicSources.sourceId,
      url: publicSources.url,
      archivedUrl: publicSources.archivedUrl,
      title: publicSources.title,
      publisher: publicSources.publisher,
      author: publicSources.author,
      published: publicSources.published,
      language: publicSources.language,
      kind: publicSources.kind,
      interest: publicSources.interest,
      claims: sql<number>`(select count(*)::int from public_claim_sources c where c.source_id = public_sources.source_id)`,
      changedAt: sql<Date>`(
        select max(c.published_at) from public_claim_sources c where c.source_id = public_sources.source_id)`.mapWith(
        publicClaims.publishedAt,
      ),
    })
    .from(publicSources)
    .where(after === null ? undefined : gt(publicSources.sourceId, after))
    .orderBy(asc(publicSources.sourceId))
    .limit(size + 1)
  const sources = rows.slice(0, size)
  return { sources, next: rows.length > size ? (sources.at(-1)?.sourceId ?? null) : null }
}
