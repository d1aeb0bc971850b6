import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { anchors } from '#db/schema/intakes'
import { captureBodies, captures } from '#db/schema/sources'
import { citations } from '#db/schema/statements'
import { foldOnce } from '#lib/quotations/folding'
import { findQuotation } from '#lib/quotations/quotation'

/** Looks for every quotation from a source in a new capture of it, and keeps whether it still stands there. */
export async function reanchor(tx: Transaction, captureId: string): Promise<void> {
  const quoted = await tx
    .select({ id: citations.id, exact: citations.exact, text: captureBodies.text })
    .from(captures)
    .innerJoin(captureBodies, eq(captureBodies.captureId, captures.id))
    .innerJoin(citations, and(eq(citations.sourceId, captures.sourceId), isNotNull(citations.exact)))
    .where(eq(captures.id, captureId))
  const kept = foldOnce(quoted[0]?.text ?? '')
  // Several citations often quote the same words.
  const found = new Map<string, ReturnType<typeof findQuotation>>()
  const rows = quoted.map(({ id, exact }) => {
    const words = exact ?? ''
    const at = found.has(words) ? found.get(words) : findQuotation(kept, words)
    found.set(words, at ?? null)
    return { citationId: id, captureId, stands: !!at, startsAt: at?.start ?? null, endsAt: at?.end ?? null }
  })
  if (rows.length > 0) await tx.insert(anchors).values(rows)
}
