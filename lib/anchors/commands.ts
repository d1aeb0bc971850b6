import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { anchors } from '#db/schema/intakes'
import { captureBodies, captures } from '#db/schema/sources'
import { citations } from '#db/schema/statements'
import { foldOnce } from '#lib/quotations/folding'
import { findQuotation } from '#lib/quotations/quotation'

/** Looks for every quotation from a source in a new capture of it, and keeps whether it still stands there. */
export async function reanchor(tx: Transaction, captureId: string): Promise<void> {
  const quoted = await tx
    .select({ id: citations.id, exact: sql<string>`${citations.exact}` })
    .from(captures)
    .innerJoin(citations, and(eq(citations.sourceId, captures.sourceId), isNotNull(citations.exact)))
    .where(eq(captures.id, captureId))
  await anchor(tx, captureId, quoted)
}

/** The same for quotations of a claim that an older capture proves, and that were made since the newest was kept. */
export async function anchorInNewest(tx: Transaction, claimId: string): Promise<void> {
  const quoted = await tx.execute<{ id: string; exact: string; newest: string }>(sql`
    select c.id, c.exact, newest.id as newest from ${citations} c join ${captures} proving on proving.id = c.capture_id
      cross join lateral (
        select k.id, k.captured_at from ${captures} k join ${captureBodies} b on b.capture_id = k.id
        where k.source_id = c.source_id and b.text ~ '\\S' order by k.captured_at desc, k.id desc limit 1) newest
    where c.claim_id = ${claimId} and c.exact is not null and (newest.captured_at, newest.id) > (proving.captured_at, proving.id)
      and not exists (select from ${anchors} a where a.citation_id = c.id and a.capture_id = newest.id)`)
  // Each text is read and folded once, however much is quoted from it.
  for (const [newest, of] of Map.groupBy(quoted, ({ newest }) => newest)) await anchor(tx, newest, of)
}

async function anchor(tx: Transaction, captureId: string, quoted: { id: string; exact: string }[]): Promise<void> {
  if (quoted.length === 0) return
  const [body] = await tx
    .select({ text: captureBodies.text })
    .from(captureBodies)
    .where(eq(captureBodies.captureId, captureId))
  // Of a picture without words nobody can say that words are gone from it.
  if (!body || !/\S/.test(body.text)) return
  const kept = foldOnce(body.text)
  // Several citations often quote the same words.
  const found = new Map<string, ReturnType<typeof findQuotation>>()
  const rows = quoted.map(({ id, exact }) => {
    const at = found.has(exact) ? found.get(exact) : findQuotation(kept, exact)
    found.set(exact, at ?? null)
    return { citationId: id, captureId, stands: !!at, startsAt: at?.start ?? null, endsAt: at?.end ?? null }
  })
  await tx.insert(anchors).values(rows)
}
