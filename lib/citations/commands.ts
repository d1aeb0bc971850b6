import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { captureBodies, captures, sources } from '#db/schema/sources'
import { citations } from '#db/schema/statements'
import { changeClaim } from '#lib/claims/commands'
import type { Actor } from '#lib/people/person'
import { findQuotation } from '#lib/quotations/quotation'
import { Refusal } from '#lib/refusal'
import { requireStatement } from '#lib/statements/queries'
import type { CitationInput } from './input.ts'

/** Cites a source for a statement, or for the claim itself when there is none. */
export async function addCitation(
  actor: Actor,
  claimId: string,
  basedOn: number,
  statementId: string | null,
  input: CitationInput,
): Promise<void> {
  await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      if (statementId) await requireStatement(tx, claimId, statementId)
      await insertCitation(tx, claimId, statementId, input)
    },
  }))
}

export async function removeCitation(actor: Actor, claimId: string, basedOn: number, id: string): Promise<void> {
  await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      const row = and(eq(citations.id, id), eq(citations.claimId, claimId))
      const rows = await tx.delete(citations).where(row).returning({ id: citations.id })
      if (rows.length === 0) throw new Refusal('not_found')
    },
  }))
}

/** Inserts a citation; its quotation is found in the source's captures or refused. Returns the words as they stand there. */
export async function insertCitation(
  tx: Transaction,
  claimId: string,
  statementId: string | null,
  { source, relation, quote, locator, origin }: CitationInput,
): Promise<string | null> {
  const quotation = quote ? await locate(tx, source, quote) : null
  await tx.insert(citations).values({
    claimId,
    statementId,
    sourceId: source,
    relation,
    locator,
    origin,
    position: sql`(select coalesce(max(position), 0) + 1 from citations where claim_id = ${claimId})`,
    ...quotation,
  })
  return quotation?.exact ?? null
}

/** Where the words stand in the captures of a source, the newest first. @throws Refusal when they stand in none */
export async function locate(tx: Transaction, sourceId: string, quote: string) {
  const kept = await tx
    .select({ captureId: captures.id, text: captureBodies.text })
    .from(captures)
    .innerJoin(captureBodies, eq(captureBodies.captureId, captures.id))
    .where(eq(captures.sourceId, sourceId))
    .orderBy(desc(captures.capturedAt), desc(captures.id))
  for (const { captureId, text } of kept) {
    const found = findQuotation(text, quote)
    if (found) {
      const { exact, prefix, suffix, start: startsAt, end: endsAt } = found
      return { captureId, exact, prefix, suffix, startsAt, endsAt }
    }
  }
  const [source] = await tx.select({ title: sources.title }).from(sources).where(eq(sources.id, sourceId))
  if (!source) throw new Refusal('not_found')
  throw new Refusal('quotation_not_found', { source: source.title, captures: kept.length })
}
