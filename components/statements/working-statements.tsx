import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { CitationFields } from '#components/sources/citation-fields'
import { StatementFields } from '#components/statements/statement-fields'
import { WorkingStatement } from '#components/statements/working-statement'
import { Disclosure } from '#components/ui/disclosure'
import { Fieldset } from '#components/ui/fieldset'
import { Section } from '#components/ui/section'
import { addStatementAction } from '#lib/actions/statements'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** What the parties said, in the order in which they said it. */
export function WorkingStatements({ claim, edited }: { claim: WorkingClaim; edited: string | null }) {
  const t = useTranslations('desk.statement')
  return (
    <Section id="statements" title={t('title')}>
      {claim.statements.length === 0 && <p className="mb-4 text-quiet text-small">{t('none')}</p>}
      <ol className="mb-4 flex flex-col gap-8">
        {claim.statements.map((statement) => (
          <li key={statement.id}>
            <WorkingStatement claim={claim} statement={statement} isEdited={statement.id === edited} />
          </li>
        ))}
      </ol>
      <Disclosure summary={t('add')}>
        <DeskForm
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
        </DeskForm>
      </Disclosure>
    </Section>
  )
}
