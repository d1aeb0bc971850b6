import { useTranslations } from 'next-intl'
import { AllTheSame } from '#components/desk/all-the-same'
import { ChoiceField } from '#components/desk/choice-field'
import { LanguageField, SelectField, TextField } from '#components/desk/fields'
import { type Name, NamesField } from '#components/parties/names-field'
import { partyKinds } from '#lib/parties/party'

type Party = {
  name: string
  language: string
  kind: string
  slug: string
  wikidataId: string | null
  partOf: { id: string; label: string } | null
  names: Name[]
}

export function PartyFields({ saved, slugFixed = false }: { saved?: Party; slugFixed?: boolean }) {
  const t = useTranslations()
  const kinds = partyKinds.map((kind) => ({ value: kind, label: t(`partyKind.${kind}`) }))
  return (
    <>
      <TextField
        name="name"
        label={t('desk.party.name')}
        hint={t('desk.party.nameHint')}
        saved={saved?.name}
        required
      />
      <LanguageField name="language" label={t('desk.party.language')} saved={saved?.language} isOurs required />
      <SelectField name="kind" label={t('desk.party.kind')} options={kinds} saved={saved?.kind ?? 'state'} required />
      <ChoiceField
        kind="party"
        name="partOf"
        label={t('desk.party.partOf')}
        hint={t('desk.party.partOfHint')}
        saved={saved?.partOf}
      />
      <NamesField legend={t('desk.party.names')} hint={t('desk.party.namesHint')} saved={saved?.names ?? []} />
      <TextField
        name="wikidataId"
        label={t('desk.party.wikidataId')}
        hint={t('desk.party.wikidataHint')}
        saved={saved?.wikidataId}
      />
      <TextField
        name="slug"
        label={t('desk.party.slug')}
        hint={slugFixed ? t('desk.party.slugFixed') : t('desk.party.slugHint')}
        saved={saved?.slug}
        readOnly={slugFixed}
      />
      <AllTheSame />
    </>
  )
}
