import { useTranslations } from 'next-intl'
import { Accused } from '#components/claims/accused'
import { ClaimText } from '#components/claims/claim-text'
import { Finding } from '#components/claims/finding'
import { Origins } from '#components/claims/origins'
import { NoteList } from '#components/notes/note-list'
import { RelatedClaims } from '#components/relations/related-claims'
import { CitationList } from '#components/sources/citation-list'
import { SourceList } from '#components/sources/source-list'
import { Sides } from '#components/statements/sides'
import { Section } from '#components/ui/section'
import { notesOf } from '#lib/notes/note'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** All that a version says below its headline: for readers, and for the reviewer who decides on these very words. */
export function ClaimRecord(props: { claim: PublishedClaim; timeZone: string; locale: string }) {
  const { claim, timeZone, locale } = props
  const t = useTranslations()
  const notes = notesOf(claim)
  return (
    <div className="flex flex-col gap-12">
      {claim.context && (
        <section aria-labelledby="context">
          <h2 id="context" className="sr-only">
            {t('claim.context')}
          </h2>
          <ClaimText text={claim.context} language={claim.language} marks={notes.context} />
        </section>
      )}
      <Finding claim={claim} />
      <Sides claim={claim} timeZone={timeZone} locale={locale} />
      <Origins claim={claim} />
      <Section id="rationale" title={t('claim.rationale')}>
        <ClaimText text={claim.rationale} language={claim.language} marks={notes.rationale} />
      </Section>
      {notes.notes.length > 0 && (
        <Section id="notes" title={t('note.title')}>
          <NoteList notes={notes.notes} claim={claim} locale={locale} />
        </Section>
      )}
      {claim.citations.length > 0 && (
        <Section id="evidence" title={t('claim.evidence')}>
          <CitationList citations={claim.citations} claim={claim} timeZone={timeZone} locale={locale} />
        </Section>
      )}
      {claim.accused.length > 0 && (
        <Section id="accused" title={t('claim.accused')}>
          <Accused claim={claim} locale={locale} />
        </Section>
      )}
      {claim.related.length > 0 && (
        <Section id="related" title={t('claimRelation.title')}>
          <RelatedClaims related={claim.related} locale={locale} />
        </Section>
      )}
      {claim.waivers.length > 0 && (
        <Section id="waivers" title={t('claim.waivers')}>
          <ul className="flex max-w-measure flex-col gap-3">
            {claim.waivers.map(({ gate, reason }) => (
              <li key={gate}>
                <span className="font-semibold">{t('claim.waiver', { gate: t(`gate.${gate}`) })}</span>{' '}
                <bdi lang={claim.language}>{reason}</bdi>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="sources" title={t('source.title')}>
        <SourceList sources={claim.sources} locale={locale} />
      </Section>
    </div>
  )
}
