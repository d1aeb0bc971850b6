import 'server-only'
import { partyValues } from '#lib/parties/form-values'
import { getParty } from '#lib/parties/queries'
import type { Actor } from '#lib/people/person'
import { sourceValues } from '#lib/sources/form-values'
import { getSource } from '#lib/sources/queries'
import { topicValues } from '#lib/topics/form-values'
import { getTopic } from '#lib/topics/queries'
import type { FormValues } from '#lib/working-copies/working-copy'
import type { Standing } from './standing.ts'

/** A record is saved as one, so the refusal itself names who saved it last. */
const ofRecord = (version: number, values: FormValues): Standing => ({ version, values, by: null, at: null })

export async function standingParty(actor: Actor, { id }: { id: string }): Promise<Standing | null> {
  const party = await getParty(actor, id)
  if (!party) return null
  const whole = party.partOf ? await getParty(actor, party.partOf) : null
  return ofRecord(party.version, partyValues(party, whole && { id: whole.id, label: whole.name }))
}

export async function standingSource(actor: Actor, { id }: { id: string }): Promise<Standing | null> {
  const source = await getSource(actor, id)
  return source && ofRecord(source.version, sourceValues(source))
}

export async function standingTopic(actor: Actor, { id }: { id: string }): Promise<Standing | null> {
  const topic = await getTopic(actor, id)
  return topic && ofRecord(topic.version, topicValues(topic))
}
