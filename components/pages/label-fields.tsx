import { useTranslations } from 'next-intl'
import { ProseField, TextField } from '#components/desk/fields'
import { Fieldset } from '#components/ui/fieldset'
import { verdicts } from '#lib/claims/claim'
import type { Labels } from '#lib/labels/input'

/** A word and a meaning for each verdict. */
export function LabelFields({ saved }: { saved: Labels }) {
  const t = useTranslations()
  return verdicts.map((verdict) => (
    <Fieldset key={verdict} id={`labels-${verdict}`} legend={t(`verdict.${verdict}`)}>
      <TextField name={`labels.${verdict}.word`} label={t('pages.word')} saved={saved[verdict].word} required />
      <ProseField
        name={`labels.${verdict}.meaning`}
        label={t('pages.meaning')}
        saved={saved[verdict].meaning}
        size="line"
        required
      />
    </Fieldset>
  ))
}
