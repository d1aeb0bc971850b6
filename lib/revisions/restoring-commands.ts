import 'server-only'
import { and, eq, exists, notInArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { accusedParties, claimRelations, claims, gateWaivers, replyRequests } from '#db/schema/claims'
import { events } from '#db/schema/events'
import { citations, statements } from '#db/schema/statements'
import { anchorInNewest } from '#lib/anchors/commands'
import { originColumns } from '#lib/citations/commands'
import { writeTopics } from '#lib/claims/commands'
import { waivableGates } from '#lib/claims/gates'
import { parseEdtf } from '#lib/dates/edtf'
import type { PublishedCitation, PublishedClaim, PublishedStatement, ReplyRequest } from '#lib/publishing/snapshot'

/** Writes a published content back into the drafts as the given version. The log shows only what differed. */
export async function restore(
  tx: Transaction,
  claimId: string,
  version: number,
  content: PublishedClaim,
): Promise<void> {
  const { slug, sentence, language, context, verdict, finding, rationale, wouldChange, recheckOn } = content
  const made = dated(content.firstMade)
  const [firstMade, firstMadeEarliest, firstMadeLatest] = [made.text, made.earliest, made.latest]
  await tx
    .update(claims)
    .set({
      slug,
      sentence,
      language,
      context,
      verdict,
      finding,
      rationale,
      wouldChange,
      recheckOn,
      firstMade,
      firstMadeEarliest,
      firstMadeLatest,
      version,
    })
    .where(eq(claims.id, claimId))
  await writeTopics(
    tx,
    claimId,
    content.topics.map((topic) => topic.id),
  )

  const stated = content.statements.map((each, at) => statementRow(claimId, each, at))
  const cited = [
    ...content.citations.map((each) => citationRow(claimId, null, each)),
    ...content.statements.flatMap((each) => each.citations.map((citation) => citationRow(claimId, each.id, citation))),
  ].map((row, at) => ({ ...row, position: at + 1 }))
  await tx.delete(citations).where(and(eq(citations.claimId, claimId), notInArray(citations.id, orNone(cited))))
  await tx.delete(statements).where(and(eq(statements.claimId, claimId), notInArray(statements.id, orNone(stated))))
  for (const row of stated)
    await tx.insert(statements).values(row).onConflictDoUpdate({ target: statements.id, set: row })
  for (const row of cited) await tx.insert(citations).values(row).onConflictDoUpdate({ target: citations.id, set: row })
  await anchorInNewest(tx, claimId)

  await restoreAccused(tx, claimId, content.accused)
  await restoreRelations(tx, claimId, content.related)
  await tx.delete(gateWaivers).where(eq(gateWaivers.claimId, claimId))
  for (const { gate, reason } of content.waivers) {
    const waived = waivableGates.find((each) => each === gate)
    if (waived) await tx.insert(gateWaivers).values({ claimId, gate: waived, reason })
  }
}

async function restoreAccused(tx: Transaction, claimId: string, accused: PublishedClaim['accused']) {
  const asked = accused.flatMap(({ party, requests }) => requests.map((each) => requestRow(claimId, party, each)))
  const named = accused.map(({ party }) => ({ id: party }))
  await tx
    .delete(replyRequests)
    .where(and(eq(replyRequests.claimId, claimId), notInArray(replyRequests.id, orNone(asked))))
  for (const { id: partyId } of named) {
    await tx.insert(accusedParties).values({ claimId, partyId }).onConflictDoNothing()
  }
  for (const row of asked) {
    await tx.insert(replyRequests).values(row).onConflictDoUpdate({ target: replyRequests.id, set: row })
  }
  await tx
    .delete(accusedParties)
    .where(and(eq(accusedParties.claimId, claimId), notInArray(accusedParties.partyId, orNone(named))))
}

function requestRow(claimId: string, partyId: string, request: ReplyRequest) {
  const { id, on, via, until, answered, answeredOn, outcome } = request
  const asked = { askedOn: on, askedEarliest: dated(on).earliest ?? '', askedVia: via, replyBy: until }
  return { id, claimId, partyId, ...asked, answered, answeredOn, outcome }
}

/**
 * What this revision related is related no longer. A relation to a claim that was not public when the live version was
 * frozen does not stand in it, and stays.
 */
async function restoreRelations(tx: Transaction, claimId: string, related: PublishedClaim['related']) {
  const addedSince = tx
    .select({ one: sql`1` })
    .from(events)
    .where(
      and(
        eq(events.subjectId, claimRelations.id),
        eq(events.act, 'add'),
        eq(events.revision, sql`revision_of(${claimId})`),
      ),
    )
  const kept = related.map((each) => ({ id: each.claim }))
  await tx
    .delete(claimRelations)
    .where(
      and(eq(claimRelations.claimId, claimId), notInArray(claimRelations.relatedId, orNone(kept)), exists(addedSince)),
    )
  for (const { claim: relatedId, relation } of related) {
    const row = and(eq(claimRelations.claimId, claimId), eq(claimRelations.relatedId, relatedId))
    await tx.update(claimRelations).set({ relation }).where(row)
    await tx.insert(claimRelations).values({ claimId, relatedId, relation }).onConflictDoNothing()
  }
}

function statementRow(claimId: string, statement: PublishedStatement, at: number) {
  const { id, party: partyId, stance, repliesTo, office, venue, words } = statement
  const said = dated(statement.said)
  const translation = words.wording === 'quoted' ? words.translation : null
  return {
    id,
    claimId,
    position: at + 1,
    partyId,
    stance,
    repliesTo,
    office,
    venue,
    said: said.text,
    saidEarliest: said.earliest,
    saidLatest: said.latest,
    wording: words.wording,
    words: words.text,
    language: words.language,
    translation: translation?.text ?? null,
    translationLanguage: translation?.language ?? null,
    translator: translation?.translator ?? null,
  }
}

function citationRow(claimId: string, statementId: string | null, citation: PublishedCitation) {
  const { id, source: sourceId, relation, quotation, locator, origin } = citation
  return {
    id,
    claimId,
    statementId,
    sourceId,
    relation,
    locator,
    ...originColumns(origin),
    captureId: quotation?.capture.id ?? null,
    exact: quotation?.exact ?? null,
    prefix: quotation?.prefix ?? null,
    suffix: quotation?.suffix ?? null,
    startsAt: quotation?.start ?? null,
    endsAt: quotation?.end ?? null,
    translation: quotation?.translation?.text ?? null,
    translationLanguage: quotation?.translation?.language ?? null,
    translator: quotation?.translation?.translator ?? null,
  }
}

const dated = (edtf: string | null) => parseEdtf(edtf ?? '') ?? { text: null, earliest: null, latest: null }

/** `not in ()` is no SQL: an id that nothing has stands for an empty list. */
const orNone = (rows: { id: string }[]) => [...rows.map((row) => row.id), '00000000-0000-0000-0000-000000000000']
