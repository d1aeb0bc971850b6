import { useTranslations } from 'next-intl'
import { ProblemsHere } from '#components/claims/problems-here'
import { KeptForm } from '#components/desk/kept-form'
import { CitationFields } from '#components/sources/citation-fields'
import { KeepPlace } from '#components/statements/keep-place'
import { Moving } from '#components/statements/moving'
import { OpenedStatement } from '#components/statements/opened-statement'
import { StatementFields } from '#components/statements/statement-fields'
import { StatementRow } from '#components/statements/statement-row'
import { Disclosure } from '#components/ui/disclosure'
import { Fieldset } from '#components/ui/fieldset'
import { Section } from '#components/ui/section'
import { addStatementAction, moveStatementAction } from '#lib/actions/statements'
import type { Problem } from '#lib/claims/gates'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** What the parties said, in the order in which they said it; one of them opened to be changed. */
export function WorkingStatements(props: { claim: WorkingClaim; problems: Problem[]; edited: string | null }) {
  const { claim, problems, edited } = props
  const t = useTranslations('desk.statement')
  return (
    <Section id="statements" title={t('title')}>
      <KeepPlace opened={edited} />
      {claim.statements.length === 0 && <p className="mb-4 text-quiet text-small">{t('none')}</p>}
      {claim.statements.length > 1 && (
        <>
          <p className="mb-2 text-fine text-quiet">{t('order')}</p>
          <Moving action={moveStatementAction} claim={claim.id} basedOn={claim.version} />
        </>
      )}
      {claim.statements.length > 0 && (
        <ol className="-mt-3 mb-4">
          {claim.statements.map((statement) => (
            <li
              key={statement.id}
              id={`statement-${statement.id}`}
              tabIndex={-1}
              className="scroll-mt-4 border-line border-b py-3"
            >
              {statement.id === edited ? (
                <OpenedStatement claim={claim} statement={statement} problems={problems} />
              ) : (
                <StatementRow claim={claim} statement={statement} problems={problems} />
              )}
            </li>
          ))}
        </ol>
      )}
      <ProblemsHere problems={problems} at={{ kind: 'field', id: 'statements' }} />
      <Disclosure id="add-statement-open" summary={t('add')}>
        <KeptForm
          keep={`claim:${claim.id}:statement:new`}
          id="add-statement"
          action={addStatementAction}
          hidden={{ claim: claim.id, basedOn: claim.version }}
          submit={t('addButton')}
          clears
        >
          <StatementFields claim={claim} />
          <Fieldset legend={t('sourceTitle')}>
            <CitationFields relation="reports" withQuote={false} />
          </Fieldset>
        </KeptForm>
      </Disclosure>
    </Section>
  )
}
