import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { assignments } from '#db/schema/assignments'
import { events } from '#db/schema/events'
import { sourceChanges } from '#db/schema/intakes'
import { captureBodies } from '#db/schema/sources'
import { notify } from '#lib/notifications/commands'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { findQuotation } from '#lib/quotations/quotation'
import { Refusal } from '#lib/refusal'
import type { SourceNews } from '#lib/sources/source'
import { saysOtherwise } from './news.ts'
import { listOpenNews, listRelying, listToTellVanished, readKnown } from './queries.ts'

type Looked = { intakeId: string; sourceId: string }

/** What a new capture of an address means for the claims that rely on its source. */
export async function tellOfCapture(tx: Transaction, { intakeId, sourceId }: Looked, captureId: string): Promise<void> {
  const [newest] = await tx
    .select({ text: captureBodies.text })
    .from(captureBodies)
    .where(eq(captureBodies.captureId, captureId))
  if (!newest) return
  const relying = await listRelying(tx, sourceId)
  const isGone = finder(newest.text)
  const open = await listOpenNews(tx, sourceId)
  const overtaken = open.filter(({ claimId, news, before }) => {
    const quotes = relying.find((claim) => claim.claimId === claimId)?.quotes ?? []
    if (news === 'vanished') return true
    return !quotes.some(isGone) && (before === null || !saysOtherwise(before, newest.text, quotes))
  })
  await settleByItself(tx, overtaken)
  for (const { claimId, quotes } of relying) {
    if (open.some((one) => one.claimId === claimId && one.news !== 'vanished')) continue
    const { told, before } = await readKnown(tx, claimId, sourceId, captureId)
    const wasGone = told ? finder(told.text) : () => false
    const news: SourceNews | null = quotes.some((quote) => isGone(quote) && !wasGone(quote))
      ? 'quotation_gone'
      : before && saysOtherwise(before.text, newest.text, quotes)
        ? 'changed'
        : null
    if (news) await tell(tx, { claimId, sourceId, intakeId, news, beforeId: before?.id ?? null })
  }
}

/** What it means that an address answers as it did when it was last captured. */
export async function tellOfAnswer(tx: Transaction, sourceId: string): Promise<void> {
  const open = await listOpenNews(tx, sourceId)
  await settleByItself(
    tx,
    open.filter(({ news }) => news === 'vanished'),
  )
}

/** What it means that there is nothing at an address any more; once may be a mishap, so nothing is told before it is so for a day. */
export async function tellOfNothing(tx: Transaction, { intakeId, sourceId }: Looked): Promise<void> {
  for (const { claimId } of await listToTellVanished(tx, sourceId)) {
    await tell(tx, { claimId, sourceId, intakeId, news: 'vanished', beforeId: null })
  }
}

/** Says that somebody looked at the news; nothing is told again before there is more of it. */
export async function settleNews(actor: Actor, claimId: string, id: string): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const isOpen = and(eq(sourceChanges.id, id), eq(sourceChanges.claimId, claimId), isNull(sourceChanges.settledAt))
    const settled = await tx
      .update(sourceChanges)
      .set({ settledBy: actor.id, settledAt: sql`now()` })
      .where(isOpen)
      .returning({ id: sourceChanges.id })
    if (settled.length === 0) throw new Refusal('changed_meanwhile')
  })
}

/** Whether a quotation is not to be found in a text; each is looked for once. */
function finder(text: string) {
  const known = new Map<string, boolean>()
  return (quote: string) => {
    const isGone = known.get(quote) ?? findQuotation(text, quote) === null
    known.set(quote, isGone)
    return isGone
  }
}

async function settleByItself(tx: Transaction, open: { id: string }[]): Promise<void> {
  if (open.length === 0) return
  const ids = open.map(({ id }) => id)
  await tx.update(sourceChanges).set({ settledAt: sql`now()` }).where(inArray(sourceChanges.id, ids))
}

/** Tells whoever the claim is assigned to, and who wrote its live version or works on the next. */
async function tell(tx: Transaction, change: typeof sourceChanges.$inferInsert): Promise<void> {
  const { claimId, intakeId } = change
  const [told] = await tx.insert(sourceChanges).values(change).onConflictDoNothing().returning({ id: sourceChanges.id })
  if (!told) return
  const isOfLate = sql`${events.revision} >= coalesce((select number from public_claims where claim_id = ${claimId}), 0)`
  const writers = await tx
    .selectDistinct({ id: events.actor })
    .from(events)
    .where(and(eq(events.claimId, claimId), eq(events.contributes, true), isOfLate))
  const assigned = await tx
    .select({ id: assignments.assignee })
    .from(assignments)
    .where(eq(assignments.claimId, claimId))
  const to = [...writers, ...assigned].flatMap(({ id }) => id ?? [])
  const subjectId = `${intakeId} ${claimId}`
  await notify(tx, { to: [...new Set(to)], kind: 'source_changed', matter: { of: 'claim', id: claimId }, subjectId })
}
