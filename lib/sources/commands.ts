import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { captureBodies, captures, sources } from '#db/schema/sources'
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

export async function createSource(actor: Actor, input: SourceInput): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const [source] = await tx.insert(sources).values(columns(input)).returning({ id: sources.id })
    if (!source) throw new Error('no source was returned')
    return source
  })
}

export async function saveSource(actor: Actor, id: string, basedOn: number, input: SourceInput): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    const changed = { ...columns(input), version: basedOn + 1 }
    const rows = await tx.update(sources).set(changed).where(eq(sources.id, id)).returning({ id: sources.id })
    if (rows.length === 0) throw new Refusal('not_found')
  })
}

/** Keeps the pasted text of a source as a capture. */
export async function captureText(actor: Actor, sourceId: string, text: string): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const [source] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, sourceId))
    if (!source) throw new Refusal('not_found')
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
  })
}
