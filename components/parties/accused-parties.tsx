import { useTranslations } from 'next-intl'
import { ChoiceField } from '#components/desk/choice-field'
import { TextField, WorldDateField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { Disclosure } from '#components/ui/disclosure'
import { Section } from '#components/ui/section'
import { removeAccusedAction, saveAccusedAction } from '#lib/actions/claims'
import { formatEdtf } from '#lib/dates/edtf'
import type { WorkingClaim } from '#lib/revisions/working-claim'

type Asked = WorkingClaim['accused'][number]['asked']

/** Whom the claim accuses, and the record of having asked them. */
export function AccusedParties({ claim }: { claim: WorkingClaim }) {
  const t = useTranslations('desk.accused')
  const ofClaim = { claim: claim.id, basedOn: claim.version }
  return (
    <Section id="accused" title={t('title')}>
      {claim.accused.length === 0 && <p className="text-quiet text-small">{t('none')}</p>}
      <ul className="flex flex-col gap-4">
        {claim.accused.map(({ party: id, asked }) => {
          const party = claim.parties.find((each) => each.id === id)?.name ?? ''
          return (
            <li key={id} id={`accused-${id}`}>
              <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                <strong>{party}</strong>
                <span className="text-quiet text-small">{describe(asked)}</span>
              </p>
              <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
                <Disclosure summary={t('editShort')} label={t('edit', { party })}>
                  <DeskForm
                    id={`accused-${id}-form`}
                    action={saveAccusedAction}
                    hidden={{ ...ofClaim, 'accused.party': id }}
                    saved={JSON.stringify(asked)}
                    submit={t('save')}
                    submitLabel={t('saveOf', { party })}
                  >
                    <AskedFields saved={asked} />
                  </DeskForm>
                </Disclosure>
                <DeskForm
                  id={`remove-accused-${id}`}
                  action={removeAccusedAction}
                  hidden={{ ...ofClaim, party: id }}
                  submit={t('remove')}
                  submitLabel={t('removeOf', { party })}
                />
              </div>
            </li>
          )
        })}
      </ul>
      <Disclosure summary={t('add')}>
        <DeskForm id="add-accused" action={saveAccusedAction} hidden={ofClaim} submit={t('addButton')} clears>
          <ChoiceField kind="party" name="accused.party" label={t('party')} make={t('newParty')} />
          <AskedFields saved={null} />
        </DeskForm>
      </Disclosure>
    </Section>
  )

  function describe(asked: Asked) {
    if (!asked) return t('notAsked')
    const values = { on: formatEdtf(asked.on, 'en'), via: asked.via }
    return asked.outcome ? t('askedOutcome', { ...values, outcome: asked.outcome }) : t('asked', values)
  }
}

function AskedFields({ saved }: { saved: Asked }) {
  const t = useTranslations('desk.accused')
  return (
    <>
      <WorldDateField name="accused.askedOn" label={t('askedOn')} saved={saved?.on} />
      <TextField name="accused.askedVia" label={t('askedVia')} hint={t('askedViaHint')} saved={saved?.via} />
      <TextField name="accused.outcome" label={t('outcome')} hint={t('outcomeHint')} saved={saved?.outcome} />
    </>
  )
}
