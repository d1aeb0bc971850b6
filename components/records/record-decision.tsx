import { useTranslations } from 'next-intl'
import { type Colleague, MentionField } from '#components/comments/mention-field'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { approveRecordAction, requestRecordChangesAction } from '#lib/actions/records'
import type { RecordStands } from '#lib/records/queries'

/** Approve the very content that was shown, or say what to change. */
export function RecordDecision(props: {
  record: RecordStands
  seen: string
  colleagues: Colleague[]
  /** The actor has open comments, which say what to change. */
  hasSaid: boolean
}) {
  const { record, seen, colleagues, hasSaid } = props
  const t = useTranslations('records')
  const desk = useTranslations('desk.review')
  const hidden = { subject: record.subject, id: record.id, basedOn: record.version, seen }
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-6 text-small">
      <h2 id="decide" tabIndex={-1} className="scroll-mt-4 border-line border-b pb-1.5 font-semibold text-lead">
        {t('decide')}
      </h2>
      <div className="flex flex-col gap-2">
        <p className="text-quiet">{t('approveText')}</p>
        <DeskForm id="approve" action={approveRecordAction} hidden={hidden} submit={t('approve')} weight="main" />
      </div>
      <KeptForm
        keep={`${record.subject}:${record.id}:request-changes`}
        id="request-changes"
        action={requestRecordChangesAction}
        hidden={hidden}
        submit={t('requestChanges')}
      >
        <MentionField
          name="comment"
          label={t('comment')}
          hint={hasSaid ? desk('orComments') : t('commentHint')}
          required={!hasSaid}
          colleagues={colleagues}
        />
      </KeptForm>
    </section>
  )
}
