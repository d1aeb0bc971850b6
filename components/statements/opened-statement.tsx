import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ProblemsHere } from '#components/claims/problems-here'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { CitationFields } from '#components/sources/citation-fields'
import { WorkingCitations } from '#components/sources/working-citations'
import { StatementFields } from '#components/statements/statement-fields'
import { Disclosure } from '#components/ui/disclosure'
import { addCitationAction, removeStatementAction, saveStatementAction } from '#lib/actions/statements'
import type { Problem } from '#lib/claims/gates'
import { seenStatement } from '#lib/revisions/seen'
import type { WorkingClaim, WorkingStatement } from '#lib/revisions/working-claim'
import { statementValues } from '#lib/statements/form-values'

/** One statement with all that can be changed of it: its fields, its sources, and that it is there. */
export function OpenedStatement(props: { claim: WorkingClaim; statement: WorkingStatement; problems: Problem[] }) {
  const { claim, statement, problems } = props
  const t = useTranslations('desk')
  const party = claim.parties.find((each) => each.id === statement.party)?.name ?? ''
  const ofClaim = { claim: claim.id, basedOn: claim.version }
  return (
    <section aria-label={t('statement.editOf', { party })} className="border-accent border-s-2 py-2 ps-4">
      <div className="mb-3 flex flex-wrap justify-between gap-4">
        <h3 className="font-semibold">{t('statement.editOf', { party })}</h3>
        <Link
          href={`/desk/claims/${claim.id}#statement-${statement.id}`}
          scroll={false}
          prefetch={false}
          className="font-semibold text-small"
        >
          {t('statement.cancel')}
        </Link>
      </div>
      <ProblemsHere problems={problems} at={{ kind: 'statement', id: statement.id }} />
      <KeptForm
        keep={`claim:${claim.id}:statement:${statement.id}`}
        id={`edit-${statement.id}`}
        action={saveStatementAction}
        hidden={{ ...ofClaim, id: statement.id }}
        saved={statementValues(claim, statement.id) ?? ''}
        submit={t('statement.save')}
      >
        <StatementFields claim={claim} saved={statement} />
      </KeptForm>
      <h4 className="mt-6 mb-2 font-semibold text-small">{t('statement.sourcesTitle')}</h4>
      {statement.citations.length === 0 && <p className="text-quiet text-small">{t('statement.noSource')}</p>}
      <WorkingCitations citations={statement.citations} claim={claim} statement={statement.id} />
      <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-1">
        <Disclosure summary={t('citation.addTo')} label={t('citation.addToOf', { party })}>
          <KeptForm
            keep={`claim:${claim.id}:citation:${statement.id}`}
            id={`cite-${statement.id}`}
            action={addCitationAction}
            hidden={{ ...ofClaim, statement: statement.id }}
            submit={t('citation.addButton')}
            clears
          >
            <CitationFields relation="reports" />
          </KeptForm>
        </Disclosure>
        <Disclosure summary={t('statement.removeTitle')} label={t('statement.removeOf', { party })}>
          <p className="mb-3 text-small">{t('statement.removeText')}</p>
          <DeskForm
            id={`remove-${statement.id}`}
            saved={seenStatement(claim, statement.id) ?? ''}
            action={removeStatementAction}
            hidden={{ ...ofClaim, id: statement.id }}
            submit={t('statement.remove')}
            weight="grave"
          />
        </Disclosure>
      </div>
    </section>
  )
}
