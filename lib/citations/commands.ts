import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { captureBodies, captures, sources } from '#db/schema/sources'
import { citations } from '#db/schema/statements'
import { anchorInNewest } from '#lib/anchors/commands'
import { pageAt } from '#lib/captures/pages'
import { changeClaim } from '#lib/claims/commands'
import type { RecordedOrigin } from '#lib/claims/origins'
import type { Actor } from '#lib/people/person'
import { foldOnce } from '#lib/quotations/folding'
import { type Nearest, nearestPassage } from '#lib/quotations/nearest'
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
  input: CitationInput,
): Promise<string | null> {
  const { source, relation, quote, capture, near, translation, translationLanguage, translator, locator, origin } =
    input
  const located = quote ? await locate(tx, source, quote, { capture, near }) : null
  await tx.insert(citations).values({
    claimId,
    statementId,
    sourceId: source,
    relation,
    locator: locator ?? located?.page ?? null,
    ...originColumns(origin),
    position: sql`(select coalesce(max(position), 0) + 1 from citations where claim_id = ${claimId})`,
    ...(translation && located && { translation, translationLanguage, translator }),
    ...located?.quotation,
  })
  if (located) await anchorInNewest(tx, claimId)
  return located?.quotation.exact ?? null
}

export const originColumns = (origin: RecordedOrigin | null) => ({
  origin: origin && 'name' in origin ? origin.name : null,
  originSourceId: origin && 'source' in origin ? origin.source : null,
})

/** Where somebody pointed: the capture that they read, and the place in its text. */
type Pointed = Partial<Pick<CitationInput, 'capture' | 'near'>>

/**
 * Where the words stand in the captures of a source: the one that was read, then the newest first.
 * @throws Refusal when they stand in none, with the passage that is most like them
 */
export async function locate(tx: Transaction, sourceId: string, quote: string, { capture, near }: Pointed = {}) {
  const kept = await tx
    .select({ captureId: captures.id })
    .from(captures)
    .innerJoin(captureBodies, eq(captureBodies.captureId, captures.id))
    .where(eq(captures.sourceId, sourceId))
    .orderBy(desc(eq(captures.id, capture ?? sourceId)), desc(captures.capturedAt), desc(captures.id))
  const alike: Nearest[] = []
  for (const [at, { captureId }] of kept.entries()) {
    const [body] = await tx
      .select({ text: captureBodies.text })
      .from(captureBodies)
      .where(eq(captureBodies.captureId, captureId))
    const text = foldOnce(body?.text ?? '')
    const found = findQuotation(text, quote, captureId === capture ? (near ?? 0) : 0)
    if (found) {
      const { exact, prefix, suffix, start: startsAt, end: endsAt } = found
      const page = pageAt(text.text, startsAt)
      return { quotation: { captureId, exact, prefix, suffix, startsAt, endsAt }, page: page ? `p. ${page}` : null }
    }
    const like = at < compared ? nearestPassage(text, quote) : null
    if (like) alike.push(like)
  }
  const [source] = await tx.select({ title: sources.title }).from(sources).where(eq(sources.id, sourceId))
  if (!source) throw new Refusal('not_found')
  const [nearest] = alike.sort((one, other) => one.errors - other.errors)
  const values = { source: source.title, captures: kept.length }
  throw new Refusal('quotation_not_found', nearest ? { ...values, nearest: typeable(nearest.exact) } : values)
}

/** White space makes no difference to a quotation; the sign between two pages can't be typed. */
const typeable = (text: string) => text.replaceAll('\f', '\n')

/** In so many captures the nearest passage is looked for: that takes much longer than to find what is there. */
const compared = 3
