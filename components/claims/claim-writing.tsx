import { useTranslations } from 'next-intl'
import { ClaimFields } from '#components/claims/claim-fields'
import { Origins } from '#components/claims/origins'
import { VerdictFields } from '#components/claims/verdict-fields'
import { KeptForm } from '#components/desk/kept-form'
import { useEvidence } from '#components/notes/evidence'
import { AccusedParties } from '#components/parties/accused-parties'
import { WorkingEvidence } from '#components/sources/working-evidence'
import { WorkingStatements } from '#components/statements/working-statements'
import { Section } from '#components/ui/section'
import { saveClaimAction, saveVerdictAction } from '#lib/actions/claims'
import { textValues, verdictValues } from '#lib/claims/form-values'
import { missing } from '#lib/claims/gates'
import type { WorkingClaim } from '#lib/revisions/working-claim'

type Topic = { id: string; title: string; language: string }

/** The working revision in sections, each a form of its own that is saved by itself. */
export function ClaimWriting(props: {
  claim: WorkingClaim
  topics: Topic[]
  isPublished: boolean
  edited: string | null
}) {
  const { claim, topics, isPublished, edited } = props
  const t = useTranslations('desk.claim')
  const problems = missing(claim)
  const evidence = useEvidence(claim)
  const ofClaim = { claim: claim.id, basedOn: claim.version }
  return (
    <div className="flex flex-col gap-10">
      <Section id="text" title={t('text')}>
        <KeptForm
          keep={`claim:${claim.id}:text`}
          id="text"
          action={saveClaimAction}
          hidden={ofClaim}
          saved={textValues(claim)}
          submit={t('save')}
        >
          <ClaimFields
            topics={topics}
            saved={claim}
            isSlugFixed={isPublished}
            problems={problems}
            evidence={evidence}
          />
        </KeptForm>
      </Section>
      <WorkingStatements claim={claim} problems={problems} edited={edited} />
      <WorkingEvidence claim={claim} problems={problems} />
      <Origins claim={claim} isOnDesk />
      <AccusedParties claim={claim} problems={problems} />
      <Section id="verdict" title={t('verdictTitle')}>
        <KeptForm
          keep={`claim:${claim.id}:verdict`}
          id="verdict"
          action={saveVerdictAction}
          hidden={ofClaim}
          saved={verdictValues(claim)}
          submit={t('saveVerdict')}
        >
          <VerdictFields saved={claim} problems={problems} evidence={evidence} />
        </KeptForm>
      </Section>
    </div>
  )
}
