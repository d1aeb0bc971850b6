import 'server-only'
import { languages } from '#lib/i18n/languages'
import { newestProposals } from '#lib/intakes/queries'
import { labelValues } from '#lib/labels/form-values'
import { getLabels } from '#lib/labels/queries'
import { pageValues } from '#lib/pages/form-values'
import type { PageSlug } from '#lib/pages/page'
import { getPage } from '#lib/pages/queries'
import { partyValues } from '#lib/parties/form-values'
import { getParty } from '#lib/parties/queries'
import type { Actor } from '#lib/people/person'
import { settingsValues } from '#lib/settings/form-values'
import { getSettings } from '#lib/settings/queries'
import { proposedRecord, sourceValues } from '#lib/sources/form-values'
import { getSource } from '#lib/sources/queries'
import { topicValues } from '#lib/topics/form-values'
import { getTopic } from '#lib/topics/queries'
import { translationValues } from '#lib/translations/form-values'
import { getTranslation } from '#lib/translations/queries'
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
  return source && ofRecord(source.version, sourceValues(proposedRecord(source, await newestProposals(actor, source))))
}

export async function standingTopic(actor: Actor, { id }: { id: string }): Promise<Standing | null> {
  const topic = await getTopic(actor, id)
  return topic && ofRecord(topic.version, topicValues(topic))
}

export async function standingPage(actor: Actor, { slug }: { slug: PageSlug }): Promise<Standing | null> {
  const page = await getPage(actor, slug)
  return page && ofRecord(page.version, pageValues(page))
}

export async function standingTranslation(actor: Actor, { claim, language }: { claim: string; language: string }) {
  const translation = await getTranslation(actor, claim, language)
  return translation && ofRecord(translation.version, translationValues(translation))
}

export async function standingLabels(actor: Actor): Promise<Standing | null> {
  const row = await getLabels(actor, languages[0])
  return row && ofRecord(row.version, labelValues(row.labels))
}

export async function standingSettings(actor: Actor): Promise<Standing> {
  const settings = await getSettings(actor)
  return ofRecord(settings.version, settingsValues(settings))
}
