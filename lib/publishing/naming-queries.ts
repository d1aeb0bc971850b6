import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicClaimParties, publicParties } from '#db/schema/public-record'
import { recordPublicationBodies, recordPublications } from '#db/schema/records'
import type { PartyKind } from '#lib/parties/party'
import { thawRecord } from './record-snapshot.ts'

/** An address that was published once leads to where the same record stands now. */
export type Moved = { movedTo: string }

/** A party in a claim: called as in its own version, or else as that claim was approved. Joined by `ownName`. */
export const partyInClaim = {
  id: publicClaimParties.partyId,
  slug: publicClaimParties.slug,
  name: sql<string>`coalesce(${publicParties.name}, ${publicClaimParties.content} ->> 'name')`,
  kind: sql<PartyKind>`coalesce(${publicParties.kind}, ${publicClaimParties.content} ->> 'kind')`,
}
export type PartyInClaim = { id: string; slug: string; name: string; kind: PartyKind }

/** Other claims must not rename a party here: this page would not be told. */
export const ownName = and(
  eq(publicParties.partyId, publicClaimParties.partyId),
  sql`${publicParties.number} is not null`,
)

export type RecordVersion = Awaited<ReturnType<typeof listRecordVersions>>[number]

/** Every version of its own that a party, a topic or a page has had, newest first. */
export async function listRecordVersions(subject: 'party' | 'topic' | 'page', recordId: string) {
  const rows = await publicDb()
    .select({
      number: recordPublications.number,
      kind: recordPublications.kind,
      note: recordPublications.note,
      hash: recordPublications.hash,
      publishedAt: recordPublications.publishedAt,
      body: recordPublicationBodies.body,
    })
    .from(recordPublications)
    .innerJoin(recordPublicationBodies, eq(recordPublicationBodies.publicationId, recordPublications.id))
    .where(and(eq(recordPublications.subject, subject), eq(recordPublications.recordId, recordId)))
    .orderBy(desc(recordPublications.number))
  return rows.map(({ body, ...version }) => ({ ...version, content: thawRecord(body).content }))
}
