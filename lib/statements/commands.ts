import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { citations, statements } from '#db/schema/statements'
import { anchorInNewest } from '#lib/anchors/commands'
import { insertCitation, locate } from '#lib/citations/commands'
import type { CitationInput } from '#lib/citations/input'
import { changeClaim } from '#lib/claims/commands'
import type { Actor } from '#lib/people/person'
import { findQuotation } from '#lib/quotations/quotation'
import { Refusal } from '#lib/refusal'
import type { MoveInput, StatementInput } from './input.ts'
import { neighbour } from './order.ts'
import { requireStatement } from './queries.ts'

const columns = ({ party, said, translation, translationLanguage, translator, ...rest }: StatementInput) => ({
  ...rest,
  partyId: party,
  said: said?.text ?? null,
  saidEarliest: said?.earliest ?? null,
  saidLatest: said?.latest ?? null,
  translation,
  translationLanguage: translation ? translationLanguage : null,
  translator: translation ? translator : null,
})

/** Adds a statement with its citations. Quoted words must stand in a capture of the first source that is cited. */
export async function addStatement(
  actor: Actor,
  claimId: string,
  basedOn: number,
  input: StatementInput,
  cited: CitationInput[],
): Promise<{ id: string }> {
  const added = await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      if (input.repliesTo) await requireStatement(tx, claimId, input.repliesTo)
      const [first] = cited
      const isQuoted = input.wording === 'quoted'
      if (isQuoted && !first) throw new Refusal('quotation_not_found', { source: '', captures: 0 })
      const exact = isQuoted && first ? (await locate(tx, first.source, input.words)).quotation.exact : input.words
      const position = sql`(select coalesce(max(position), 0) + 1 from statements where claim_id = ${claimId})`
      const [statement] = await tx
        .insert(statements)
        .values({ claimId, ...columns(input), words: exact, position })
        .returning({ id: statements.id })
      if (!statement) throw new Error('no statement was returned')
      for (const [at, citation] of cited.entries()) {
        await insertCitation(tx, claimId, statement.id, isQuoted && at === 0 ? { ...citation, quote: exact } : citation)
      }
      return statement
    },
  }))
  if (!added) throw new Error('no statement was returned')
  return added
}

/** Changes a statement. Quoted words are looked up anew in the sources that it cites. */
export async function saveStatement(
  actor: Actor,
  claimId: string,
  basedOn: number,
  id: string,
  input: StatementInput,
): Promise<void> {
  await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      if (input.repliesTo) await requireStatement(tx, claimId, input.repliesTo)
      const words = input.wording === 'quoted' ? await proveWords(tx, claimId, id, input.words) : input.words
      const row = and(eq(statements.id, id), eq(statements.claimId, claimId))
      const rows = await tx
        .update(statements)
        .set({ ...columns(input), words })
        .where(row)
        .returning({ id: statements.id })
      if (rows.length === 0) throw new Refusal('not_found')
    },
  }))
}

/** Changes places with the statement before or after it, where no date decides the order. */
export async function moveStatement(
  actor: Actor,
  claimId: string,
  basedOn: number,
  { id, direction }: MoveInput,
): Promise<void> {
  await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      const ordered = await tx
        .select({ id: statements.id, said: statements.said, position: statements.position })
        .from(statements)
        .where(eq(statements.claimId, claimId))
        .orderBy(sql`${statements.saidEarliest} nulls last`, statements.position, statements.id)
      const moved = ordered.find((each) => each.id === id)
      const other = neighbour(ordered, id, direction)
      if (!moved) throw new Refusal('not_found')
      if (!other) throw new Refusal('order_by_date')
      const swapped = ordered.map((each) => (each.id === id ? other : each.id === other.id ? moved : each))
      for (const [at, each] of swapped.entries()) {
        if (each.position === at + 1) continue
        await tx
          .update(statements)
          .set({ position: at + 1 })
          .where(eq(statements.id, each.id))
      }
    },
  }))
}

/** Removes a statement and its citations; one that another statement replies to stays. */
export async function removeStatement(actor: Actor, claimId: string, basedOn: number, id: string): Promise<void> {
  await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      const answering = and(eq(statements.repliesTo, id), eq(statements.claimId, claimId))
      const replies = await tx.select({ id: statements.id }).from(statements).where(answering)
      if (replies.length > 0) throw new Refusal('in_use')
      await tx.delete(citations).where(and(eq(citations.statementId, id), eq(citations.claimId, claimId)))
      const row = and(eq(statements.id, id), eq(statements.claimId, claimId))
      const rows = await tx.delete(statements).where(row).returning({ id: statements.id })
      if (rows.length === 0) throw new Refusal('not_found')
    },
  }))
}

/**
 * Anchors the words at a citation of the statement, and returns them as they stand there: one that has these very words,
 * else the first without a quotation, or with the words that the statement had, whose source has them. What else a
 * citation quotes stays.
 */
async function proveWords(tx: Transaction, claimId: string, statementId: string, words: string): Promise<string> {
  const cited = await tx
    .select({ id: citations.id, sourceId: citations.sourceId, exact: citations.exact, had: statements.words })
    .from(citations)
    .innerJoin(statements, eq(statements.id, citations.statementId))
    .where(and(eq(citations.statementId, statementId), eq(citations.claimId, claimId)))
    .orderBy(citations.position)
  for (const { exact } of cited) if (exact && findQuotation(exact, words)?.exact === exact) return exact
  let refusal = new Refusal('quotation_not_found', { source: '', captures: 0 })
  for (const { id, sourceId, exact, had } of cited) {
    if (exact !== null && exact !== had) continue
    try {
      const { quotation } = await locate(tx, sourceId, words)
      // Of other words than these.
      const untranslated = { translation: null, translationLanguage: null, translator: null }
      await tx
        .update(citations)
        .set({ ...quotation, ...untranslated })
        .where(eq(citations.id, id))
      await anchorInNewest(tx, claimId)
      return quotation.exact
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusal = error
    }
  }
  throw refusal
}
