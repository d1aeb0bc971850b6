import { useTranslations } from 'next-intl'
import { ClaimRecord } from '#components/claims/claim-record'
import { ClaimText } from '#components/claims/claim-text'
import { SourceList } from '#components/sources/source-list'
import { Sides } from '#components/statements/sides'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import { type ClaimState, writableStates } from '#lib/claims/claim'
import { notesOf } from '#lib/notes/note'
import { snapshotOf, type WorkingClaim } from '#lib/revisions/working-claim'

/** A claim that can't be changed now, as readers see or would see it. */
export function ClaimReading({ claim, timeZone }: { claim: WorkingClaim; timeZone: string }) {
  const t = useTranslations()
  const { state } = claim
  const shown = snapshotOf(claim, 'first', null)
  return (
    <div className="flex flex-col gap-8">
      <Notice title={t(isWritable(state) ? 'desk.claim.adminReads' : `desk.claim.readOnly.${state}`)} />
      {claim.verdict ? (
        <ClaimRecord claim={shown} timeZone={timeZone} locale="en" />
      ) : (
        <div className="flex flex-col gap-10">
          {claim.context && <ClaimText text={claim.context} language={claim.language} marks={notesOf(claim).context} />}
          <Sides claim={shown} timeZone={timeZone} locale="en" />
          <Section id="sources" title={t('source.title')}>
            <SourceList sources={claim.sources} locale="en" />
          </Section>
        </div>
      )}
    </div>
  )
}

const isWritable = (state: ClaimState): state is (typeof writableStates)[number] =>
  writableStates.some((writable) => writable === state)
