import { useTranslations } from 'next-intl'
import { ChoiceField } from '#components/desk/choice-field'
import { LanguageField, ProseField, SelectField, TextField, WorldDateField } from '#components/desk/fields'
import { Fieldset } from '#components/ui/fieldset'
import { Pair } from '#components/ui/pair'
import { formatEdtf } from '#lib/dates/edtf'
import type { WorkingClaim, WorkingStatement } from '#lib/revisions/working-claim'
import { stances } from '#lib/statements/statement'

/** Who took which position, when and where, and in what words. */
export function StatementFields({ claim, saved }: { claim: WorkingClaim; saved?: WorkingStatement }) {
  const t = useTranslations()
  const nameOf = (id: string) => claim.parties.find((party) => party.id === id)?.name ?? ''
  const stanceOptions = stances.map((stance) => ({ value: stance, label: t(`stance.${stance}`) }))
  const others = claim.statements
    .filter((other) => other.id !== saved?.id)
    .map(({ id, party, stance, said }) => ({
      value: id,
      label: [nameOf(party), t(`stance.${stance}`), said && formatEdtf(said, 'en')].filter(Boolean).join(', '),
    }))
  const wordings = [
    { value: 'reported', label: t('desk.statement.reported') },
    { value: 'quoted', label: t('desk.statement.quoted') },
  ]
  const translation = saved?.words.wording === 'quoted' ? saved.words.translation : null
  return (
    <>
      <Fieldset legend={t('desk.statement.who')}>
        <ChoiceField
          kind="party"
          name="statement.party"
          required
          label={t('desk.statement.party')}
          hint={t('desk.statement.partyHint')}
          saved={saved && { id: saved.party, label: nameOf(saved.party) }}
          make={t('desk.statement.newParty')}
        />
        <Pair>
          <SelectField
            name="statement.stance"
            label={t('desk.statement.stance')}
            options={stanceOptions}
            saved={saved?.stance ?? 'asserts'}
            required
          />
          <WorldDateField name="statement.said" label={t('desk.statement.said')} saved={saved?.said} />
        </Pair>
        <Pair>
          <TextField
            name="statement.office"
            label={t('desk.statement.office')}
            hint={t('desk.statement.officeHint')}
            saved={saved?.office}
          />
          <TextField
            name="statement.venue"
            label={t('desk.statement.venue')}
            hint={t('desk.statement.venueHint')}
            saved={saved?.venue}
          />
        </Pair>
        {others.length > 0 && (
          <SelectField
            name="statement.repliesTo"
            label={t('desk.statement.repliesTo')}
            options={others}
            empty={t('desk.statement.repliesToNobody')}
            saved={saved?.repliesTo}
          />
        )}
      </Fieldset>
      <Fieldset legend={t('desk.statement.what')}>
        <SelectField
          name="statement.wording"
          label={t('desk.statement.wording')}
          options={wordings}
          saved={saved?.words.wording ?? 'reported'}
          required
        />
        <div className="grid grid-cols-1 gap-4 tablet:grid-cols-2">
          <div className="flex flex-col gap-4">
            <ProseField
              name="statement.words"
              label={t('desk.statement.words')}
              hint={t('desk.statement.wordsHint')}
              saved={saved?.words.text}
              lang={saved?.words.language}
              size="essay"
              required
            />
            <LanguageField
              name="statement.language"
              label={t('desk.statement.language')}
              saved={saved?.words.language ?? claim.language}
              required
            />
          </div>
          <div className="flex flex-col gap-4">
            <ProseField
              name="statement.translation"
              label={t('desk.statement.translation')}
              hint={t('desk.statement.translationHint')}
              saved={translation?.text}
              lang={translation?.language}
              size="essay"
            />
            <LanguageField
              name="statement.translationLanguage"
              label={t('desk.statement.translationLanguage')}
              saved={translation?.language}
            />
            <TextField
              name="statement.translator"
              label={t('desk.statement.translator')}
              saved={translation?.translator}
            />
          </div>
        </div>
      </Fieldset>
    </>
  )
}
