import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { CitationFields } from '#components/sources/citation-fields'
import { WorkingCitations } from '#components/sources/working-citations'
import { Statement } from '#components/statements/statement'
import { StatementFields } from '#components/statements/statement-fields'
import { Disclosure } from '#components/ui/disclosure'
import { addCitationAction, removeStatementAction, saveStatementAction } from '#lib/actions/statements'
import { snapshotOf, type WorkingStatement as Working, type WorkingClaim } from '#lib/revisions/working-claim'

/** One statement as readers will see it, with its sources and what can be done with it; or the form that changes it. */
export function WorkingStatement(props: { claim: WorkingClaim; statement: Working; isEdited: boolean }) {
  const { claim, statement, isEdited } = props
  const t = useTranslations('desk')
  const party = claim.parties.find((each) => each.id === statement.party)?.name ?? ''
  const page = `/desk/claims/${claim.id}`
  const ofClaim = { claim: claim.id, basedOn: claim.version }
  if (isEdited) {
    return (
      <section id={`statement-${statement.id}`} aria-label={t('statement.editOf', { party })}>
        <p className="mb-3 flex flex-wrap justify-between gap-4 font-semibold text-small">
          {t('statement.editOf', { party })}
          <Link href={`${page}#statement-${statement.id}`} scroll={false} prefetch={false}>
            {t('statement.cancel')}
          </Link>
        </p>
        <DeskForm
          id={`edit-${statement.id}`}
          action={saveStatementAction}
          hidden={{ ...ofClaim, id: statement.id }}
          saved={JSON.stringify(statement)}
          submit={t('statement.save')}
        >
          <StatementFields claim={claim} saved={statement} />
        </DeskForm>
      </section>
    )
  }
  const { citations: _citations, ...shown } = statement
  return (
    <div>
      <Statement statement={{ ...shown, citations: [] }} claim={snapshotOf(claim, 'first', null)} locale="en" />
      <div className="mt-3 flex flex-col gap-2 pl-5">
        <WorkingCitations citations={statement.citations} claim={claim} />
        <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
          <Link
            href={`${page}?edit=${statement.id}#statement-${statement.id}`}
            scroll={false}
            prefetch={false}
            aria-label={t('statement.editOf', { party })}
            className="py-1 font-semibold text-small"
          >
            {t('statement.edit')}
          </Link>
          <Disclosure summary={t('citation.addTo')} label={t('citation.addToOf', { party })}>
            <DeskForm
              id={`cite-${statement.id}`}
              action={addCitationAction}
              hidden={{ ...ofClaim, statement: statement.id }}
              submit={t('citation.addButton')}
              clears
            >
              <CitationFields relation="reports" />
            </DeskForm>
          </Disclosure>
          <Disclosure summary={t('statement.removeTitle')} label={t('statement.removeOf', { party })}>
            <p className="mb-3 text-small">{t('statement.removeText')}</p>
            <DeskForm
              id={`remove-${statement.id}`}
              action={removeStatementAction}
              hidden={{ ...ofClaim, id: statement.id }}
              submit={t('statement.remove')}
              weight="grave"
            />
          </Disclosure>
        </div>
      </div>
    </div>
  )
}
