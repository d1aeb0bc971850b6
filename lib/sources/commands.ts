import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { captureBodies, captures, sources } from '#db/schema/sources'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import { sha256 } from '#lib/sha256'
import type { SourceInput } from './input.ts'

const columns = ({ published, ...rest }: SourceInput) => ({
  ...rest,
  published: published?.text ?? null,
  publishedEarliest: published?.earliest ?? null,
  publishedLatest: published?.latest ?? null,
})

/** Records a source; with a text, that is its first capture. */
export async function createSource(actor: Actor, input: SourceInput, text?: string): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const [source] = await tx.insert(sources).values(columns(input)).returning({ id: sources.id })
    if (!source) throw new Error('no source was returned')
    if (text !== undefined) await insertCapture(tx, actor, source.id, text)
    return source
  })
}

export async function saveSource(actor: Actor, id: string, basedOn: number, input: SourceInput): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const [standing] = await tx
      .select({ version: sources.version })
      .from(sources)
      .where(eq(sources.id, id))
      .for('update')
    if (!standing) throw new Refusal('not_found')
    await requireCurrent(tx, id, standing.version, basedOn)
    await tx
      .update(sources)
      .set({ ...columns(input), version: basedOn + 1 })
      .where(eq(sources.id, id))
  })
}

/** Keeps the pasted text of a source as a capture. */
export async function captureText(actor: Actor, sourceId: string, text: string): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const [source] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, sourceId))
    if (!source) throw new Refusal('not_found')
    return insertCapture(tx, actor, sourceId, text)
  })
}

async function insertCapture(tx: Transaction, actor: Actor, sourceId: string, text: string): Promise<{ id: string }> {
  const hash = sha256(text)
  const [capture] = await tx
    .insert(captures)
    .values({
      sourceId,
      method: 'paste',
      mediaType: 'text/plain',
      bytesSha256: hash,
      textSha256: hash,
      capturedBy: actor.id,
    })
    .returning({ id: captures.id })
  if (!capture) throw new Error('no capture was returned')
  await tx.insert(captureBodies).values({ captureId: capture.id, bytes: new TextEncoder().encode(text), text })
  return capture
}
