import 'server-only'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicClaimParties, publicParties, publicStatements } from '#db/schema/public-record'
import { publicClaims } from '#db/schema/publications'
import type { Stance } from '#lib/statements/statement'
import { ownName, partyInClaim } from './naming-queries.ts'
import { readPlaceInTime, writePlaceInTime } from './place-in-time.ts'
import { listing } from './queries.ts'

/** The stance that the same party took on the same claim before this one, as far as their dates tell which came first. */
const stanceBefore = sql<Stance | null>`(
  select earlier.stance from public_statements earlier
  where earlier.claim_id = ${publicStatements.claimId} and earlier.party_id = ${publicStatements.partyId}
    and earlier.said_latest <= ${publicStatements.saidEarliest}
    and (earlier.said_earliest, earlier.position) < (${publicStatements.saidEarliest}, ${publicStatements.position})
  order by earlier.said_latest desc, earlier.position desc limit 1)`

const position = {
  claimId: publicStatements.claimId,
  statementId: publicStatements.statementId,
  party: partyInClaim,
  stance: publicStatements.stance,
  /** Null: its first, or the same as before. */
  changedFrom: sql<Stance | null>`nullif(${stanceBefore}, ${publicStatements.stance})`,
  office: publicStatements.office,
  said: publicStatements.said,
  saidEarliest: publicStatements.saidEarliest,
  saidLatest: publicStatements.saidLatest,
  venue: publicStatements.venue,
  words: publicStatements.words,
}

export type Position = Awaited<ReturnType<typeof listPositions>>[number]

/** The statements of some live claims, of all parties or of some: oldest first within a claim, undated ones last. */
export async function listPositions(claimIds: string[], partyIds?: string[]) {
  if (claimIds.length === 0) return []
  return publicDb()
    .select(position)
    .from(publicStatements)
    .innerJoin(publicClaimParties, speaks)
    .leftJoin(publicParties, ownName)
    .where(
      and(
        inArray(publicStatements.claimId, claimIds),
        partyIds ? inArray(publicStatements.partyId, partyIds) : undefined,
      ),
    )
    .orderBy(asc(publicStatements.claimId), sql`${publicStatements.saidEarliest} nulls last`, publicStatements.position)
}

const speaks = and(
  eq(publicClaimParties.claimId, publicStatements.claimId),
  eq(publicClaimParties.partyId, publicStatements.partyId),
)

export type DatedPosition = Awaited<ReturnType<typeof listPositionsByTime>>['positions'][number]

/** What some parties said on any claim, newest first, undated last, from the beginning or from a cursor that the page before gave. */
export async function listPositionsByTime(partyIds: string[], cursor: string | null, size = 40) {
  const from = cursor === null ? null : readPlaceInTime(cursor)
  if (cursor !== null && !from) return { positions: [], next: null }
  const rows = await publicDb()
    .select({ ...position, position: publicStatements.position, claim: listing })
    .from(publicStatements)
    .innerJoin(publicClaimParties, speaks)
    .innerJoin(publicClaims, eq(publicClaims.claimId, publicStatements.claimId))
    .leftJoin(publicParties, ownName)
    .where(and(inArray(publicStatements.partyId, partyIds), from ? saidBefore(from) : undefined))
    .orderBy(desc(day), desc(publicStatements.claimId), desc(publicStatements.position))
    .limit(size + 1)
  const positions = rows.slice(0, size)
  const last = positions.at(-1)
  const next = rows.length > size && last ? writePlaceInTime({ ...last, day: last.saidEarliest }) : null
  return { positions, next }
}

const day = sql`coalesce(${publicStatements.saidEarliest}, '-infinity')`

const saidBefore = (from: { day: string | null; claimId: string; position: number }): SQL =>
  sql`(${day}, ${publicStatements.claimId}, ${publicStatements.position})
    < (${from.day ?? '-infinity'}::date, ${from.claimId}::uuid, ${from.position}::int)`
