import { useTranslations } from 'next-intl'
import { ProseField, SelectField, TextField } from '#components/desk/fields'
import { verdictNumber, verdicts } from '#lib/claims/claim'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** What the newsroom finds. */
export function VerdictFields({ saved }: { saved: WorkingClaim }) {
  const t = useTranslations()
  const options = verdicts.map((verdict) => {
    const word = t(`verdict.${verdict}`)
    const number = verdictNumber[verdict]
    return { value: verdict, label: number ? t('desk.verdictOption', { word, number }) : word }
  })
  return (
    <>
      <SelectField
        name="verdict"
        label={t('desk.claim.verdict')}
        options={options}
        empty={t('desk.claim.noVerdict')}
        saved={saved.verdict}
      />
      <ProseField
        name="finding"
        label={t('desk.claim.finding')}
        saved={saved.finding}
        lang={saved.language}
        size="line"
      />
      <ProseField
        name="rationale"
        label={t('desk.claim.rationale')}
        hint={t('desk.claim.rationaleHint')}
        saved={saved.rationale}
        lang={saved.language}
        size="essay"
      />
      <TextField
        name="recheckOn"
        type="date"
        label={t('desk.claim.recheckOn')}
        hint={t('desk.claim.recheckHint')}
        saved={saved.recheckOn}
      />
    </>
  )
}
