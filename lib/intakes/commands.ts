import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { actingAs, db, type Transaction } from '#db/client'
import { intakes } from '#db/schema/intakes'
import { sources } from '#db/schema/sources'
import { keepBlob } from '#lib/blobs/commands'
import { documentKind } from '#lib/documents/kind'
import { enqueue } from '#lib/jobs/queue'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import { type IntakeReason, largestFile } from './intake.ts'
import { listToLookAt } from './watching-queries.ts'

/** Lets the address of a source be fetched; where that waits already, it is that one. */
export async function askToFetch(actor: Actor, sourceId: string): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, (tx) => orderFetch(tx, sourceId, 'asked'))
}

/** The weekly look at the sources of published claims, as far as it is their turn. */
export async function lookAtSources(): Promise<void> {
  for (const source of await listToLookAt(db())) {
    await actingAs('installation', (tx) => orderFetch(tx, source, 'watch')).catch((error) => {
      // Somebody marked it never to be fetched in this moment.
      if (!(error instanceof Refusal)) throw error
    })
  }
}

/** Whatever became of the job of an attempt, in a restore or by the hands of an administrator: what waits is done. */
export async function resumeIntakes(): Promise<void> {
  await actingAs('installation', async (tx) => {
    await tx.execute(sql`
      select graphile_worker.add_job('takeIn', json_build_object('intake', i.id), job_key := 'intake:' || i.id) from intakes i
      where i.state = 'waiting' and i.asked_at < now() - interval '10 minutes' and not exists (
        select from graphile_worker._private_jobs j where j.payload ->> 'intake' = i.id::text)`)
  })
}

/** Lets the address of a source be fetched once the surrounding transaction is committed. */
export async function orderFetch(tx: Transaction, sourceId: string, reason: IntakeReason): Promise<{ id: string }> {
  const [source] = await tx.select({ url: sources.url }).from(sources).where(eq(sources.id, sourceId))
  if (!source) throw new Refusal('not_found')
  if (!source.url) throw new Refusal('no_address')
  const [made] = await tx
    .insert(intakes)
    .values({ sourceId, method: 'fetch', reason, url: source.url })
    .onConflictDoNothing()
    .returning({ id: intakes.id })
  if (!made) {
    const isWaiting = and(eq(intakes.sourceId, sourceId), eq(intakes.method, 'fetch'), eq(intakes.state, 'waiting'))
    const [waiting] = await tx.select({ id: intakes.id }).from(intakes).where(isWaiting)
    if (!waiting) throw new Refusal('changed_meanwhile')
    return waiting
  }
  await orderTaking(tx, made.id)
  return made
}

/** Keeps a file of a source until it is read. @throws Refusal when it is of no kind that is read here, or too large */
export async function takeUpload(
  actor: Actor,
  sourceId: string,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const [source] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, sourceId))
    if (!source) throw new Refusal('not_found')
    return orderReading(tx, sourceId, { bytes, fileName })
  })
}

/** As `takeUpload`, in a transaction that makes the source, too. */
export async function orderReading(
  tx: Transaction,
  sourceId: string,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<{ id: string }> {
  if (bytes.byteLength > largestFile) throw new Refusal('file_too_large', { megabytes: largestFile / 2 ** 20 })
  if (!documentKind(bytes)) throw new Refusal('unsupported_file')
  const { sha256: blob } = await keepBlob(tx, bytes)
  const [made] = await tx
    .insert(intakes)
    .values({ sourceId, method: 'upload', reason: 'asked', blob, fileName })
    .returning({ id: intakes.id })
  if (!made) throw new Error('no intake was returned')
  await orderTaking(tx, made.id)
  return made
}

/** From an instant on: that of a place in the row of those who ask its host. */
export const orderTaking = (tx: Transaction, id: string, at?: Date) =>
  enqueue(tx, 'takeIn', { intake: id, ...(at && { place: at.getTime() }) }, { key: `intake:${id}`, runAt: at })
