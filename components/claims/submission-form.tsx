import { useTranslations } from 'next-intl'
import { ChoiceField } from '#components/desk/choice-field'
import { ProseField, SelectField, TextField } from '#components/desk/fields'
import { KeptForm } from '#components/desk/kept-form'
import { submitAction } from '#lib/actions/workflow'
import type { PublicationKind } from '#lib/claims/claim'
import { kindsFor, needsNote } from '#lib/claims/workflow'

type Props = {
  claim: { id: string; version: number; language: string }
  live: { kind: PublicationKind } | null
  /** Who may review it once the actor has submitted it. */
  reviewers: { id: string; name: string }[]
  /** Checked again, and nothing changed: an update that says so. */
  isUnchanged?: boolean
}

export function SubmissionForm({ claim, live, reviewers, isUnchanged = false }: Props) {
  const t = useTranslations()
  const kinds = kindsFor(live)
  const [only] = kinds.length === 1 ? kinds : []
  const ofClaim = { claim: claim.id, basedOn: claim.version }
  return (
    <section aria-labelledby="submission" className="text-small">
      <h2 id="submission" className="mb-2 border-line border-b pb-1.5 font-semibold text-lead">
        {t('desk.submission.title')}
      </h2>
      <p className="mb-4">
        {only === 'first' && `${t('desk.submission.first')} `}
        {only === 'correction' && `${t('desk.submission.afterRetraction')} `}
        {t('desk.submission.frozen')}
      </p>
      <KeptForm
        keep={`claim:${claim.id}:submission`}
        id="submission-form"
        action={submitAction}
        hidden={only ? { ...ofClaim, kind: only } : ofClaim}
        submit={t('desk.submission.submit')}
        weight="main"
      >
        {!only && (
          <SelectField
            name="kind"
            label={t('desk.submission.kind')}
            hint={t('desk.submission.retractionHint')}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            saved={isUnchanged ? 'update' : undefined}
            required
          />
        )}
        {kinds.some(needsNote) && (
          <ProseField
            name="note"
            label={t('desk.submission.note')}
            hint={t('desk.submission.noteHint')}
            saved={isUnchanged ? t('desk.recheck.note') : undefined}
            lang={claim.language}
            required
          />
        )}
        {kinds.includes('retraction') && (
          <ChoiceField
            kind="claim"
            name="mergedInto"
            label={t('desk.submission.mergedInto')}
            hint={t('desk.submission.mergedIntoHint')}
          />
        )}
        {reviewers.length > 0 ? (
          <SelectField
            name="ask"
            label={t('desk.submission.ask')}
            empty={t('desk.submission.askAnybody')}
            options={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <p className="border-ink border-s-4 ps-3">{t('desk.submission.nobodyToAsk')}</p>
        )}
        <TextField name="dueOn" type="date" label={t('desk.submission.dueOn')} />
      </KeptForm>
    </section>
  )
}
