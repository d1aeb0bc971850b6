import 'server-only'
import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicClaimParties, publicParties } from '#db/schema/public-record'
import { publicationBodies, publications, publicClaims } from '#db/schema/publications'
import { hasSpoken } from '#lib/parties/party'
import { readCursor } from './cursor.ts'
import { listRecordVersions, type Moved } from './naming-queries.ts'
import { listPositions } from './position-queries.ts'
import { listing, newestFirst, pageOf, publishedBefore } from './queries.ts'
import { thaw } from './snapshot.ts'

export type PublicParty = NonNullable<Awaited<ReturnType<typeof findParty>>>

/** A party as it was last published itself, or else as the newest claim names it. Null: no live claim knows it. */
export async function getParty(slug: string): Promise<PublicParty | Moved | null> {
  return (await findParty(slug)) ?? findMoved(slug)
}

async function findParty(slug: string) {
  const [party] = await publicDb()
    .select()
    .from(publicParties)
    .where(eq(publicParties.slug, slug))
    .orderBy(sql`${publicParties.number} is null`, asc(publicParties.partyId))
    .limit(1)
  if (!party) return null
  const [wholes, parts, versions] = await Promise.all([
    listWholes(party.partyId),
    listParts(party.partyId),
    listRecordVersions('party', party.partyId),
  ])
  return {
    ...party,
    /** What it is part of, nearest first. */
    wholes,
    /** All that is part of it, at whatever depth: `partOf` says of what. */
    parts,
    versions,
  }
}

/** A live claim may have been approved when the party had another address. */
async function findMoved(slug: string): Promise<Moved | null> {
  const [moved] = await publicDb()
    .select({ movedTo: publicParties.slug })
    .from(publicClaimParties)
    .innerJoin(publicParties, eq(publicParties.partyId, publicClaimParties.partyId))
    .where(eq(publicClaimParties.slug, slug))
    .orderBy(desc(publicClaimParties.publishedAt), asc(publicParties.partyId))
    .limit(1)
  return moved ?? null
}

const relative = {
  partyId: publicParties.partyId,
  slug: publicParties.slug,
  name: publicParties.name,
  kind: publicParties.kind,
  partOf: publicParties.partOf,
}

/** Parties may be named so by claims that contradict each other: a circle ends where it began. */
async function listWholes(partyId: string) {
  const above = await publicDb()
    .select(relative)
    .from(publicParties)
    .where(
      sql`${publicParties.partyId} in (
        with recursive above as (
          select p.party_id, p.part_of from public_parties p where p.party_id = ${partyId}
          union select p.party_id, p.part_of from public_parties p join above on above.part_of = p.party_id
        ) select party_id from above) or ${publicParties.partyId} = ${partyId}`,
    )
  const wholes: typeof above = []
  let next = above.find((party) => party.partyId === partyId)?.partOf
  while (next && next !== partyId && !wholes.some((party) => party.partyId === next)) {
    const whole = above.find((party) => party.partyId === next)
    if (!whole) break
    wholes.push(whole)
    next = whole.partOf
  }
  return wholes
}

const listParts = (partyId: string) =>
  publicDb()
    .select(relative)
    .from(publicParties)
    .where(
      sql`${publicParties.partyId} <> ${partyId} and ${publicParties.partyId} in (
        with recursive below as (
          select p.party_id from public_parties p where p.party_id = ${partyId}
          union select p.party_id from public_parties p join below on p.part_of = below.party_id
        ) select party_id from below)`,
    )
    .orderBy(asc(publicParties.name), asc(publicParties.partyId))

export type PartyClaim = Awaited<ReturnType<typeof listPartyClaims>>['claims'][number]

/** One page of the live claims on which some parties speak or that accuse them, newest publication first. */
export async function listPartyClaims(partyIds: string[], cursor: string | null, size = 20) {
  const from = cursor === null ? null : readCursor(cursor)
  if (cursor !== null && !from) return { claims: [], next: null }
  const rows = await publicDb()
    .select(listing)
    .from(publicClaims)
    .where(
      and(
        sql`${publicClaims.claimId} in (
          select s.claim_id from public_statements s where s.party_id in ${partyIds}
          union select c.claim_id from public_claim_parties c where c.accused and c.party_id in ${partyIds})`,
        from ? publishedBefore(from) : undefined,
      ),
    )
    .orderBy(...newestFirst)
    .limit(size + 1)
  const { claims, next } = pageOf(rows, size)
  const ids = claims.map(({ claimId }) => claimId)
  const [positions, accusations] = await Promise.all([listPositions(ids, partyIds), listAccusations(ids, partyIds)])
  return {
    claims: claims.map((claim) => ({
      ...claim,
      positions: positions.filter(({ claimId }) => claimId === claim.claimId),
      accusations: accusations.filter(({ claimId }) => claimId === claim.claimId),
    })),
    next,
  }
}

/** Where live claims accuse some parties, and how each could answer; from the version itself, which alone tells of requests. */
async function listAccusations(claimIds: string[], partyIds: string[]) {
  if (claimIds.length === 0) return []
  const rows = await publicDb()
    .select({ claimId: publications.claimId, body: publicationBodies.body })
    .from(publicClaims)
    .innerJoin(
      publications,
      and(eq(publications.claimId, publicClaims.claimId), eq(publications.number, publicClaims.number)),
    )
    .innerJoin(publicationBodies, eq(publicationBodies.publicationId, publications.id))
    .where(
      and(
        inArray(publicClaims.claimId, claimIds),
        eq(publicClaims.suspended, false),
        sql`exists (select from public_claim_parties c
          where c.claim_id = ${publicClaims.claimId} and c.accused and c.party_id in ${partyIds})`,
      ),
    )
  return rows.flatMap(({ claimId, body }) => {
    const claim = thaw(body)
    return claim.accused
      .filter(({ party }) => partyIds.includes(party))
      .map(({ party: id, requests }) => ({
        claimId,
        party: { id, name: claim.parties.find((one) => one.id === id)?.name ?? '' },
        /** Whether it, a part of it or what it is part of speaks on the claim. */
        spoke: claim.statements.some((statement) => hasSpoken(claim.parties, statement.party, id)),
        requests,
      }))
  })
}

export type PartyListing = Awaited<ReturnType<typeof listParties>>['parties'][number]

/** Parties that were published or that live claims name, in the order of their ids, after the one that the page before ended with. */
export async function listParties(after: string | null, size = 100) {
  const rows = await publicDb()
    .select({
      partyId: publicParties.partyId,
      slug: publicParties.slug,
      name: publicParties.name,
      kind: publicParties.kind,
      wikidataId: publicParties.wikidataId,
      partOf: publicParties.partOf,
      names: publicParties.names,
      number: publicParties.number,
      retracted: publicParties.retracted,
      claims: sql<number>`(select count(*)::int from public_claim_parties c where c.party_id = public_parties.party_id)`,
      changedAt: sql<Date>`greatest(
        (select max(c.published_at) from public_claim_parties c where c.party_id = public_parties.party_id),
        (select max(r.published_at) from record_publications r where r.subject = 'party' and r.record_id = public_parties.party_id))`.mapWith(
        publicClaims.publishedAt,
      ),
    })
    .from(publicParties)
    .where(after === null ? undefined : gt(publicParties.partyId, after))
    .orderBy(asc(publicParties.partyId))
    .limit(size + 1)
  const parties = rows.slice(0, size)
  return { parties, next: rows.length > size ? (parties.at(-1)?.partyId ?? null) : null }
}
