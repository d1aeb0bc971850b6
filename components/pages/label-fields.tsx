import { useTranslations } from 'next-intl'
import { ProseField, TextField } from '#components/desk/fields'
import { Fieldset } from '#components/ui/fieldset'
import { verdicts } from '#lib/claims/claim'
import type { Labels } from '#lib/labels/input'

/** A word and a meaning for each verdict; without own ones, ours to begin with. */
export function LabelFields({ saved }: { saved?: Labels }) {
  const t = useTranslations()
  return verdicts.map((verdict) => (
    <Fieldset key={verdict} legend={t(`verdict.${verdict}`)}>
      <TextField
        name={`labels.${verdict}.word`}
        label={t('pages.word')}
        saved={saved?.[verdict].word ?? t(`verdict.${verdict}`)}
        required
      />
      <ProseField
        name={`labels.${verdict}.meaning`}
        label={t('pages.meaning')}
        saved={saved?.[verdict].meaning ?? t(`verdictMeaning.${verdict}`)}
        size="line"
        required
      />
    </Fieldset>
  ))
}
