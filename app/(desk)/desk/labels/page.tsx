import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { LabelFields } from '#components/pages/label-fields'
import { RecordDesk } from '#components/records/record-desk'
import { DefinitionList } from '#components/ui/definition-list'
import { saveLabelsAction } from '#lib/actions/pages'
import { requireActor } from '#lib/auth/actor'
import { type Verdict, verdicts } from '#lib/claims/claim'
import { languages } from '#lib/i18n/languages'
import { labelValues } from '#lib/labels/form-values'
import type { Labels } from '#lib/labels/input'
import { getLabels } from '#lib/labels/queries'
import { can } from '#lib/permissions'
import { getStanding } from '#lib/records/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages'))('labelsTitle') }
}

export default async function LabelsPage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations()
  const row = await getLabels(actor, languages[0])
  const ours = (verdict: Verdict) => ({ word: t(`verdict.${verdict}`), meaning: t(`verdictMeaning.${verdict}`) })
  const labels = row?.labels ?? (Object.fromEntries(verdicts.map((verdict) => [verdict, ours(verdict)])) as Labels)
  return (
    <RecordDesk
      actor={actor}
      record={row && (await getStanding(actor, 'labels', row.id))}
      page="/desk/labels"
      title={t('pages.labelsTitle')}
      intro={t('pages.labelsIntro')}
    >
      {!row && <p className="mb-6 text-small">{t('pages.labelsOurs')}</p>}
      {can(actor, 'write') ? (
        <KeptForm
          keep={`labels:${languages[0]}`}
          id="labels"
          action={saveLabelsAction}
          hidden={{ basedOn: row?.version ?? '' }}
          saved={labelValues(labels)}
          submit={t('pages.saveLabels')}
        >
          <LabelFields saved={labels} />
        </KeptForm>
      ) : (
        <DefinitionList
          items={verdicts.map((verdict) => ({
            term: labels[verdict].word,
            detail: labels[verdict].meaning,
          }))}
        />
      )}
    </RecordDesk>
  )
}
