import { useTranslations } from 'next-intl'
import { ProseField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { approveRecordAction, requestRecordChangesAction } from '#lib/actions/records'
import type { RecordStands } from '#lib/records/queries'

/** Approve the very content that was shown, or say what to change. */
export function RecordDecision({ record, seen }: { record: RecordStands; seen: string }) {
  const t = useTranslations('records')
  const hidden = { subject: record.subject, id: record.id, basedOn: record.version, seen }
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-6 text-small">
      <h2 id="decide" className="border-line border-b pb-1.5 font-semibold text-lead">
        {t('decide')}
      </h2>
      <div className="flex flex-col gap-2">
        <p className="text-quiet">{t('approveText')}</p>
        <DeskForm id="approve" action={approveRecordAction} hidden={hidden} submit={t('approve')} weight="main" />
      </div>
      <DeskForm id="request-changes" action={requestRecordChangesAction} hidden={hidden} submit={t('requestChanges')}>
        <ProseField name="comment" label={t('comment')} hint={t('commentHint')} required />
      </DeskForm>
    </section>
  )
}
