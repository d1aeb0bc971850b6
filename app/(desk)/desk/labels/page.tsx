import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { LabelFields } from '#components/pages/label-fields'
import { RecordDesk } from '#components/records/record-desk'
import { DefinitionList } from '#components/ui/definition-list'
import { saveLabelsAction } from '#lib/actions/pages'
import { requireActor } from '#lib/auth/actor'
import { verdicts } from '#lib/claims/claim'
import { languages } from '#lib/i18n/languages'
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
        <DeskForm
          id="labels"
          action={saveLabelsAction}
          hidden={row ? { 'standing.id': row.id, 'standing.basedOn': row.version } : undefined}
          saved={row ? String(row.version) : ''}
          submit={t('pages.saveLabels')}
        >
          <LabelFields saved={row?.labels} />
        </DeskForm>
      ) : (
        <DefinitionList
          items={verdicts.map((verdict) => ({
            term: row?.labels[verdict].word ?? t(`verdict.${verdict}`),
            detail: row?.labels[verdict].meaning ?? t(`verdictMeaning.${verdict}`),
          }))}
        />
      )}
    </RecordDesk>
  )
}
