import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { intakes } from '#db/schema/intakes'
import { captureBodies, captures, sources } from '#db/schema/sources'
import { type Got, keepCapture } from '#lib/captures/commands'
import { tellOfAnswer, tellOfCapture, tellOfNothing } from '#lib/news/commands'
import { sha256 } from '#lib/sha256'
import { type Failure, saysNothingIsThere } from './intake.ts'
import type { Intake } from './queries.ts'

/** Keeps what was got, unless the newest capture says the same, and settles the attempt; all of it or nothing. */
export async function settleGot(intake: Intake, got: Got): Promise<void> {
  await actingAs(inWhoseName(intake), async (tx) => {
    // Two attempts on one source wait for each other: the second compares with what the first kept.
    await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, intake.sourceId)).for('no key update')
    if (!(await lockWaiting(tx, intake.id))) return
    const same = intake.method === 'fetch' ? await newestIfSame(tx, intake.sourceId, got) : null
    const capture = same ?? (await keepCapture(tx, intake.sourceId, got))
    const state = same ? 'unchanged' : 'kept'
    await tx
      .update(intakes)
      .set({ state, captureId: capture.id, settledAt: sql`now()` })
      .where(eq(intakes.id, intake.id))
    // What somebody uploads says nothing of what stands at the address now.
    if (intake.method !== 'fetch') return
    if (same) await tellOfAnswer(tx, intake.sourceId)
    else await tellOfCapture(tx, { intakeId: intake.id, sourceId: intake.sourceId }, capture.id)
  })
}

/** Settles an attempt that came to nothing. */
export async function settleFailed(id: string, { failure, details }: Failure): Promise<void> {
  await actingAs('installation', async (tx) => {
    const intake = await lockWaiting(tx, id)
    if (!intake) return
    await tx
      .update(intakes)
      .set({ state: 'failed', failure, details: details ?? null, settledAt: sql`now()` })
      .where(eq(intakes.id, id))
    if (intake.method === 'fetch' && saysNothingIsThere(failure)) {
      await tellOfNothing(tx, { intakeId: id, sourceId: intake.sourceId })
    }
  })
}

/** Somebody who left meanwhile asks for nothing any more; what they asked for is then got in nobody's name. */
const inWhoseName = ({ method, askedBy, role, disabledAt }: Intake) =>
  method === 'fetch' && (!askedBy || disabledAt || role === 'admin') ? 'installation' : { id: askedBy ?? '' }

async function lockWaiting(tx: Transaction, id: string) {
  const isWaiting = and(eq(intakes.id, id), eq(intakes.state, 'waiting'))
  const [waiting] = await tx
    .select({ method: intakes.method, sourceId: intakes.sourceId })
    .from(intakes)
    .where(isWaiting)
    .for('update')
  return waiting ?? null
}

/** What says nothing in words is the same only byte by byte. */
async function newestIfSame(tx: Transaction, sourceId: string, { text, bytes }: Got): Promise<{ id: string } | null> {
  const [newest] = await tx
    .select({ id: captures.id, textSha256: captures.textSha256, bytesSha256: captures.bytesSha256 })
    .from(captures)
    .innerJoin(captureBodies, eq(captureBodies.captureId, captures.id))
    .where(eq(captures.sourceId, sourceId))
    .orderBy(desc(captures.capturedAt), desc(captures.id))
    .limit(1)
  if (!newest) return null
  const isSame = text === '' ? newest.bytesSha256 === sha256(bytes) : newest.textSha256 === sha256(text)
  return isSame ? { id: newest.id } : null
}
