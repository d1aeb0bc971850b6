import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { captureBodies, captures, sources } from '#db/schema/sources'
import { reanchor } from '#lib/anchors/commands'
import { keepBlob } from '#lib/blobs/commands'
import type { Proposal } from '#lib/intakes/intake'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import { sha256 } from '#lib/sha256'

type Details = Pick<
  typeof captures.$inferInsert,
  'fileName' | 'recordedAt' | 'redirects' | 'finalUrl' | 'status' | 'headers'
>

/** What was got of a source: the bytes as they came, and the text that was read from them. */
export type Got = Details &
  Pick<typeof captures.$inferInsert, 'method' | 'mediaType'> & {
    bytes: Uint8Array
    text: string
    proposals?: Proposal[]
  }

/** Keeps what was got of a source, for good, and looks whether what is quoted from it stands there too. */
export async function keepCapture(tx: Transaction, sourceId: string, got: Got): Promise<{ id: string }> {
  const { bytes, text, proposals, ...details } = got
  const blob = await keepBlob(tx, bytes)
  const [capture] = await tx
    .insert(captures)
    .values({ ...details, sourceId, bytesSha256: blob.sha256, size: blob.size, textSha256: sha256(text) })
    .returning({ id: captures.id })
  if (!capture) throw new Error('no capture was returned')
  await tx.insert(captureBodies).values({ captureId: capture.id, text, proposals })
  await reanchor(tx, capture.id)
  return capture
}

/** Keeps the pasted text of a source as a capture. */
export async function captureText(actor: Actor, sourceId: string, text: string): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const [source] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, sourceId))
    if (!source) throw new Refusal('not_found')
    return keepCapture(tx, sourceId, pasted(text))
  })
}

/** A text as it came from somebody's clipboard. */
export const pasted = (text: string): Got => ({
  method: 'paste',
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
  text,
})
