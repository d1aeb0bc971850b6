import 'server-only'
import { and, eq, lt, sql } from 'drizzle-orm'
import { actingAs, db, type Executor, type Transaction } from '#db/client'
import { blobBytes, blobs } from '#db/schema/blobs'
import { Refusal } from '#lib/refusal'
import { sha256 } from '#lib/sha256'
import { DamagedBlob } from './store.ts'
import { newBytesGoTo, outside } from './stores.ts'

/**
 * Keeps bytes under their SHA-256, once. Elsewhere than in the database they are there before anything names them.
 * @throws Refusal `withheld` when these bytes left by a withholding
 */
export async function keepBlob(tx: Transaction, bytes: Uint8Array): Promise<{ sha256: string; size: number }> {
  const blob = { sha256: sha256(bytes), size: bytes.byteLength }
  await lockBlob(tx, blob.sha256)
  const [standing] = await tx
    .select({ store: blobs.store, withheld: blobs.withheld })
    .from(blobs)
    .where(eq(blobs.sha256, blob.sha256))
  if (standing?.withheld) throw new Refusal('withheld')
  const store = standing?.store ?? newBytesGoTo()
  // Also where they should be already: a change that failed at its end may have left the name without the bytes.
  if (store !== 'database') await outside(store).put(blob.sha256, bytes)
  if (!standing) await tx.insert(blobs).values({ ...blob, store })
  if (!standing && store === 'database') await tx.insert(blobBytes).values({ sha256: blob.sha256, bytes })
  return blob
}

/**
 * The bytes of a blob; null when there are none of that name or they were withheld.
 * @throws DamagedBlob when they are gone from where they were kept, or are others
 */
export async function readBlob(hash: string, from: Executor = db()): Promise<Uint8Array | null> {
  const [kept] = await from
    .select({ store: blobs.store, withheld: blobs.withheld, bytes: blobBytes.bytes })
    .from(blobs)
    .leftJoin(blobBytes, eq(blobBytes.sha256, blobs.sha256))
    .where(eq(blobs.sha256, hash))
  if (!kept || kept.withheld) return null
  const bytes = kept.store === 'database' ? kept.bytes : await outside(kept.store).get(hash)
  if (!bytes) throw new DamagedBlob(hash, 'missing')
  if (sha256(bytes) !== hash) throw new DamagedBlob(hash, 'changed')
  return bytes
}

/** Removes withheld bytes from where they were kept outside the database. */
export async function removeWithheld(hash: string): Promise<void> {
  await actingAs('installation', async (tx) => {
    await lockBlob(tx, hash)
    const [blob] = await tx
      .select({ store: blobs.store })
      .from(blobs)
      .where(and(eq(blobs.sha256, hash), blobs.withheld))
    if (blob && blob.store !== 'database') await outside(blob.store).remove(hash)
  })
}

/** Removes what nothing names any more: files that could not be read, pictures as they were before they were written anew. */
export async function forgetBlobs(): Promise<void> {
  const isOld = lt(blobs.createdAt, sql`now() - interval '1 day'`)
  const old = await db().select({ hash: blobs.sha256 }).from(blobs).where(and(isOld, isUnnamed)).limit(1000)
  for (const { hash } of old) {
    await actingAs('installation', async (tx) => {
      await lockBlob(tx, hash)
      const isIt = and(eq(blobs.sha256, hash), isUnnamed)
      const [blob] = await tx.select({ store: blobs.store }).from(blobs).where(isIt)
      if (!blob) return
      await tx.delete(blobBytes).where(eq(blobBytes.sha256, hash))
      await tx.delete(blobs).where(eq(blobs.sha256, hash))
      if (blob.store !== 'database') await outside(blob.store).remove(hash)
    })
  }
}

const isUnnamed = sql`not ${blobs.withheld} and not exists (select from captures k where k.bytes_sha256 = ${blobs.sha256})
  and not exists (select from intakes i where i.blob = ${blobs.sha256} and i.state = 'waiting')`

/** Whoever keeps, withholds or forgets the same bytes waits for the other. */
const lockBlob = (tx: Transaction, hash: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`counterclaim blob ${hash}`}, 0))`)
