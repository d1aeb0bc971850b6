import { labelOf } from '#lib/working-copies/merge'
import type { FormValues } from '#lib/working-copies/working-copy'

type Party = {
  name: string
  slug: string
  kind: string
  wikidataId: string | null
  names: { text: string; language: string }[]
}

/** The main name has a field of its own; the others have rows. */
export function namesOf(party: Party) {
  const own = party.names.find((name) => name.text === party.name)
  return { language: own?.language ?? '', others: party.names.filter((name) => name !== own) }
}

/** What the form of a party says when nobody has typed. */
export function partyValues(party: Party, whole: { id: string; label: string } | null): FormValues {
  const { language, others } = namesOf(party)
  return {
    name: party.name,
    slug: party.slug,
    kind: party.kind,
    wikidataId: party.wikidataId ?? '',
    language,
    partOf: whole?.id ?? '',
    ...(whole && { [labelOf('partOf')]: whole.label }),
    ...Object.fromEntries(
      others.flatMap(({ text, language: tag }, row) => [
        [`aliases.${row}.text`, text],
        [`aliases.${row}.language`, tag],
      ]),
    ),
  }
}
