import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { sources } from '#db/schema/sources'
import { addressKey } from '#lib/addresses/address'
import { keepCapture, pasted } from '#lib/captures/commands'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { SourceInput } from './input.ts'

const columns = ({ published, ...rest }: SourceInput) => ({
  ...rest,
  published: published?.text ?? null,
  publishedEarliest: published?.earliest ?? null,
  publishedLatest: published?.latest ?? null,
  addressKey: rest.url ? addressKey(rest.url) : null,
})

/** Records a source; with a text, that is its first capture. */
export async function createSource(actor: Actor, input: SourceInput, text?: string): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const [source] = await tx.insert(sources).values(columns(input)).returning({ id: sources.id })
    if (!source) throw new Error('no source was returned')
    if (text !== undefined) await keepCapture(tx, source.id, pasted(text))
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
