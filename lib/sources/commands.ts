import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { sources } from '#db/schema/sources'
import { addressKey, canonicalAddress } from '#lib/addresses/address'
import { keepCapture, pasted } from '#lib/captures/commands'
import { requireCurrent } from '#lib/events/queries'
import { orderFetch, orderReading } from '#lib/intakes/commands'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { ChosenFile, SourceInput } from './input.ts'

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

/** Records a source by its address alone, which is fetched at once: what it is, an editor says when that is done. */
export async function createSourceByAddress(actor: Actor, address: string): Promise<{ id: string; label: string }> {
  requireCan(actor, 'write')
  const url = canonicalAddress(address)
  return actingAs(actor, async (tx) => {
    const source = await insertUndescribed(tx, { url, title: url, publisher: new URL(url).hostname })
    await orderFetch(tx, source.id, 'asked')
    return { ...source, label: url }
  })
}

/** Records a source by a file of it, which is read at once, and the address it was at, where it had one. */
export async function createSourceFromFile(
  actor: Actor,
  url: string | null,
  file: ChosenFile,
): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return actingAs(actor, async (tx) => {
    const publisher = url ? new URL(url).hostname : file.fileName
    const source = await insertUndescribed(tx, { url, title: url ?? file.fileName, publisher })
    await orderReading(tx, source.id, file)
    return source
  })
}

/** A record that nobody has filled in yet: its columns hold what tells it from others in a list. */
async function insertUndescribed(tx: Transaction, known: { url: string | null; title: string; publisher: string }) {
  const [source] = await tx
    .insert(sources)
    .values({
      ...known,
      addressKey: known.url && addressKey(known.url),
      title: known.title.slice(0, 300),
      language: 'und',
      kind: 'other',
      described: false,
    })
    .returning({ id: sources.id })
  if (!source) throw new Error('no source was returned')
  return source
}

/** Says what a source is; from then on it is described. */
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
      .set({ ...columns(input), described: true, version: basedOn + 1 })
      .where(eq(sources.id, id))
  })
}
