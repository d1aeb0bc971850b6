import { useTranslations } from 'next-intl'
import { problemsAt } from '#components/claims/problem-place'
import { ProblemsHere } from '#components/claims/problems-here'
import { ProseField, SelectField, TextField } from '#components/desk/fields'
import { MarkdownField } from '#components/desk/markdown-field'
import type { Evidence } from '#components/notes/evidence'
import { verdictNumber, verdicts } from '#lib/claims/claim'
import type { Problem } from '#lib/claims/gates'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** What the newsroom finds. */
export function VerdictFields(props: { saved: WorkingClaim; problems: Problem[]; evidence: Evidence[] }) {
  const t = useTranslations()
  const { saved, problems, evidence } = props
  const missingAt = (id: string) => {
    const at = { kind: 'field' as const, id }
    return problemsAt(problems, at).length > 0 && <ProblemsHere problems={problems} at={at} />
  }
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
        hint={missingAt('verdict')}
        options={options}
        empty={t('desk.claim.noVerdict')}
        saved={saved.verdict}
      />
      <ProseField
        name="finding"
        label={t('desk.claim.finding')}
        hint={missingAt('finding')}
        saved={saved.finding}
        lang={saved.language}
        size="line"
      />
      <MarkdownField
        name="rationale"
        label={t('desk.claim.rationale')}
        hint={
          <>
            {t('desk.claim.rationaleHint')} {missingAt('rationale')}
          </>
        }
        saved={saved.rationale}
        lang={saved.language}
        evidence={evidence}
        before={saved.context}
        size="essay"
      />
      <ProseField
        name="wouldChange"
        label={t('desk.claim.wouldChange')}
        hint={t('desk.claim.wouldChangeHint')}
        saved={saved.wouldChange}
        lang={saved.language}
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
