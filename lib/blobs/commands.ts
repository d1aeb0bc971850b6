import 'server-only'
import { eq } from 'drizzle-orm'
import { db, type Executor, type Transaction } from '#db/client'
import { blobBytes, blobs } from '#db/schema/blobs'
import { Refusal } from '#lib/refusal'
import { sha256 } from '#lib/sha256'

/**
 * Keeps bytes under their SHA-256, once.
 * @throws Refusal `withheld` when these bytes left by a withholding
 */
export async function keepBlob(tx: Transaction, bytes: Uint8Array): Promise<{ sha256: string; size: number }> {
  const blob = { sha256: sha256(bytes), size: bytes.byteLength }
  const [added] = await tx
    .insert(blobs)
    .values({ ...blob, store: 'database' })
    .onConflictDoNothing()
    .returning()
  if (added) await tx.insert(blobBytes).values({ sha256: blob.sha256, bytes })
  const [kept] = await tx.select({ withheld: blobs.withheld }).from(blobs).where(eq(blobs.sha256, blob.sha256))
  if (kept?.withheld) throw new Refusal('withheld')
  return blob
}

/** The bytes of a blob; null when there are none of that name or they were withheld. */
export async function readBlob(hash: string, from: Executor = db()): Promise<Uint8Array | null> {
  const [kept] = await from.select({ bytes: blobBytes.bytes }).from(blobBytes).where(eq(blobBytes.sha256, hash))
  return kept?.bytes ?? null
}
