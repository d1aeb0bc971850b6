import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { RecordSubmission } from '#components/records/record-submission'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { publishRecordAction, withdrawRecordAction } from '#lib/actions/records'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import type { RecordStands } from '#lib/records/queries'

/** What leads a record to its publication, as far as the actor may do it; every command asks again. */
export function RecordActs({ actor, record }: { actor: Actor; record: RecordStands }) {
  const t = useTranslations('records')
  const { subject, id, version: basedOn, state } = record
  const hidden = { subject, id, basedOn }
  const contributed = actor.role === 'reviewer' && record.contributors.includes(actor.id)
  const submission = <RecordSubmission record={record} />
  return (
    <section aria-labelledby="record-acts" className="flex flex-col gap-4 text-small">
      <h2 id="record-acts" className="border-line border-b pb-1.5 font-semibold text-lead">
        {t('acts')}
      </h2>
      {state === 'changes_requested' && (
        <p>
          <a href={`/desk/records/${subject}/${id}`}>{t('changesRequested')}</a>
        </p>
      )}
      {state === 'in_review' && <p className="text-quiet">{contributed ? t('second') : t('inReview')}</p>}
      {state === 'approved' && <p className="text-quiet">{t('approved')}</p>}
      {can(actor, 'review_record', record) && (
        <ButtonLink href={`/desk/records/${subject}/${id}`} weight="main" className="self-start">
          {t('review')}
        </ButtonLink>
      )}
      {can(actor, 'publish_record', record) && (
        <div className="flex flex-col gap-2">
          <p className="text-quiet">{t('publishText')}</p>
          <DeskForm id="publish" action={publishRecordAction} hidden={hidden} submit={t('publish')} weight="main" />
        </div>
      )}
      {can(actor, 'withdraw_record', record) && (
        <DeskForm id="withdraw" action={withdrawRecordAction} hidden={hidden} submit={t('withdraw')} />
      )}
      {can(actor, 'submit_record', record) &&
        (state === 'published' || state === 'retracted' ? (
          <>
            <p className="text-quiet">{t('unchanged')}</p>
            <Disclosure summary={t('again')}>{submission}</Disclosure>
          </>
        ) : (
          submission
        ))}
      {actor.role === 'admin' && <p className="text-quiet">{t('adminReads')}</p>}
    </section>
  )
}
