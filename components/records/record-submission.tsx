import { useTranslations } from 'next-intl'
import { ProseField, SelectField } from '#components/desk/fields'
import { KeptForm } from '#components/desk/kept-form'
import { submitRecordAction } from '#lib/actions/records'
import { needsNote } from '#lib/claims/workflow'
import type { RecordStands } from '#lib/records/queries'
import { recordKinds } from '#lib/records/record'

export function RecordSubmission({ record }: { record: RecordStands }) {
  const t = useTranslations()
  const { subject, id, version, live } = record
  const kinds = recordKinds(subject, live)
  const [only] = kinds.length === 1 ? kinds : []
  const ofRecord = { subject, id, basedOn: version }
  return (
    <div className="flex flex-col gap-4">
      <p>
        {only === 'first' && `${t('records.first')} `}
        {t('records.frozen')}
      </p>
      <KeptForm
        keep={`${subject}:${id}:submission`}
        id="record-submission"
        action={submitRecordAction}
        hidden={only ? { ...ofRecord, kind: only } : ofRecord}
        submit={t('desk.submission.submit')}
        weight={only === 'first' ? 'main' : 'plain'}
      >
        {!only && (
          <SelectField
            name="kind"
            label={t('records.kind')}
            hint={kinds.includes('retraction') ? t('records.retractionHint') : undefined}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            required
          />
        )}
        {kinds.some(needsNote) && (
          <ProseField name="note" label={t('desk.submission.note')} hint={t('desk.submission.noteHint')} required />
        )}
      </KeptForm>
    </div>
  )
}
