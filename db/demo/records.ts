import { actingAs } from '#db/client'
import { captures } from '#db/schema/sources'
import { createParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import type { Actor } from '#lib/people/person'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { createTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { type DemoParty, type DemoSource, dossier } from './dossier.ts'

/** What the claims of the dossier refer to, by the names they have there. */
export type Records = {
  topic: string
  party(key: string): string
  source(key: string): string
}

export async function createRecords(editor: Actor): Promise<Records> {
  const topic = await createTopic(editor, topicInput.parse(dossier.topic))
  const parties = new Map<string, string>()
  for (const [key, party] of Object.entries<DemoParty>(dossier.parties)) {
    const partOf = party.partOf && idIn(parties, party.partOf)
    const { id } = await createParty(editor, partyInput.parse({ ...party, slug: key, partOf }))
    parties.set(key, id)
  }
  const sources = new Map<string, string>()
  for (const [key, source] of Object.entries<DemoSource>(dossier.sources)) {
    const { id } = await createSource(editor, sourceInput.parse({ ...source, published: source.published ?? '' }))
    await describeCapture(editor, id, source.capture)
    sources.set(key, id)
  }
  return { topic: topic.id, party: (key) => idIn(parties, key), source: (key) => idIn(sources, key) }
}

/** A capture without its body: neither bytes nor text are in the demo. */
const describeCapture = (editor: Actor, sourceId: string, { size, sha256 }: DemoSource['capture']) =>
  actingAs(editor, (tx) =>
    tx
      .insert(captures)
      .values({ sourceId, method: 'paste', mediaType: 'text/plain', size, bytesSha256: sha256, textSha256: sha256 }),
  )

/** What is named must have come before. */
export function idIn(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The dossier names ${key} before it is there`)
  return id
}
