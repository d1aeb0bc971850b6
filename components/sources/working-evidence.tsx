import { useTranslations } from 'next-intl'
import { ProblemsHere } from '#components/claims/problems-here'
import { KeptForm } from '#components/desk/kept-form'
import { CitationFields } from '#components/sources/citation-fields'
import { WorkingCitations } from '#components/sources/working-citations'
import { Disclosure } from '#components/ui/disclosure'
import { Section } from '#components/ui/section'
import { addCitationAction } from '#lib/actions/statements'
import type { Problem } from '#lib/claims/gates'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** Evidence about the claim itself, whoever says what about it. */
export function WorkingEvidence({ claim, problems }: { claim: WorkingClaim; problems: Problem[] }) {
  const t = useTranslations('desk.citation')
  return (
    <Section id="citations" title={t('title')}>
      {claim.citations.length === 0 && <p className="text-quiet text-small">{t('none')}</p>}
      <WorkingCitations citations={claim.citations} claim={claim} />
      <ProblemsHere problems={problems} at={{ kind: 'field', id: 'citations' }} />
      <Disclosure id="add-evidence-open" summary={t('add')}>
        <KeptForm
          keep={`claim:${claim.id}:citation:new`}
          id="add-evidence"
          action={addCitationAction}
          hidden={{ claim: claim.id, basedOn: claim.version }}
          submit={t('addButton')}
          clears
        >
          <CitationFields relation="supports" />
        </KeptForm>
      </Disclosure>
    </Section>
  )
}
