import { useTranslations } from 'next-intl'
import { copiesOfClaim } from '#components/desk/keeping'
import { KeptForm } from '#components/desk/kept-form'
import { CitationFields } from '#components/sources/citation-fields'
import { StatementFields } from '#components/statements/statement-fields'
import { Fieldset } from '#components/ui/fieldset'
import { Section } from '#components/ui/section'
import { CopyWords } from '#components/working-copies/copy-words'
import { addStatementAction } from '#lib/actions/statements'
import type { Actor } from '#lib/people/person'
import type { WorkingClaim } from '#lib/revisions/working-claim'
import { placeOf, withoutPlace } from '#lib/working-copies/place'
import type { WorkingCopy } from '#lib/working-copies/working-copy'

/** What the actor typed about parts that somebody removed meanwhile, or into a claim that is read-only now. */
export async function LeftOver(props: { actor: Actor; claim: WorkingClaim; mayWrite: boolean }) {
  const { actor, claim, mayWrite } = props
  const copies = await copiesOfClaim(actor, claim.id)
  const parts = [
    ...claim.statements.map((statement) => statement.id),
    ...claim.accused.flatMap(({ party, requests }) => [party, ...requests.map((request) => request.id)]),
  ]
  const forms = withoutPlace([...copies.keys()], parts, mayWrite)
  const left = forms.map((form) => copies.get(form)).filter((copy) => copy !== undefined)
  return left.length > 0 && <Copies claim={claim} copies={left} mayWrite={mayWrite} />
}

function Copies({ claim, copies, mayWrite }: { claim: WorkingClaim; copies: WorkingCopy[]; mayWrite: boolean }) {
  const t = useTranslations('desk')
  return (
    <Section id="removed" title={t('unsaved.leftTitle')}>
      <p className="mb-4 text-small">{t(mayWrite ? 'unsaved.removed' : 'unsaved.readOnly')}</p>
      <ul className="flex flex-col gap-8">
        {copies.map((copy) => {
          const { subject } = placeOf(copy.form)
          return (
            <li key={copy.form}>
              <h3 className="mb-2 font-semibold text-small">{t(`unsaved.subject.${subject}`)}</h3>
              {mayWrite && subject === 'statement' ? (
                <KeptForm
                  keep={copy.form}
                  id={`anew-${copy.form.split(':').at(-1)}`}
                  action={addStatementAction}
                  hidden={{ claim: claim.id, basedOn: claim.version }}
                  submit={t('unsaved.addAnew')}
                >
                  <StatementFields claim={claim} />
                  <Fieldset legend={t('statement.sourceTitle')}>
                    <CitationFields relation="reports" withQuote={false} />
                  </Fieldset>
                </KeptForm>
              ) : (
                <CopyWords {...copy} />
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
