import { useTranslations } from 'next-intl'
import { Accused } from '#components/claims/accused'
import { ClaimEvidence } from '#components/claims/claim-evidence'
import { ClaimText } from '#components/claims/claim-text'
import { ClaimTimeline } from '#components/claims/claim-timeline'
import { Finding } from '#components/claims/finding'
import { Origins } from '#components/claims/origins'
import { Waivers } from '#components/claims/waivers'
import { NoteList } from '#components/notes/note-list'
import { RelatedClaims } from '#components/relations/related-claims'
import { SourceList } from '#components/sources/source-list'
import { Sides } from '#components/statements/sides'
import { Prose } from '#components/ui/prose'
import { Section } from '#components/ui/section'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import { notesOf } from '#lib/notes/note'
import type { PublishedVersion } from '#lib/publishing/queries'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import { inTranslation } from '#lib/publishing/translation'
import type { PublishedTranslation } from '#lib/publishing/translation-queries'

/** All that a version says below its headline: for readers, and for the reviewer who decides on these very words. */
export function ClaimRecord(props: {
  claim: PublishedClaim
  timeZone: string
  locale: string
  /** This version and those before it, newest first, for readers. */
  versions?: readonly PublishedVersion[]
  /** The parties, topics and sources it names have pages of their own: those of the newest version do. */
  isLive?: boolean
  /** What the newsroom says, in the reader's language. */
  translation?: PublishedTranslation | null
}) {
  const { claim, timeZone, locale, versions = [], isLive = false } = props
  const t = useTranslations()
  const words = inTranslation(claim, props.translation ?? null)
  const notes = notesOf(words)
  const shown = { claim, timeZone, locale, isLive }
  const submit = isLive && publicLinks(locale).submit
  return (
    <div className="flex flex-col gap-12">
      <Finding claim={words} />
      {words.context && (
        <section aria-labelledby="context">
          <h2 id="context" className="sr-only">
            {t('claim.context')}
          </h2>
          <ClaimText text={words.context} language={words.language} marks={notes.context} />
        </section>
      )}
      <Sides {...shown} />
      <ClaimTimeline claim={claim} versions={versions} timeZone={timeZone} locale={locale} />
      <ClaimEvidence {...shown} />
      <Origins claim={claim} />
      <Section id="rationale" title={t('claim.rationale')}>
        <ClaimText text={words.rationale} language={words.language} marks={notes.rationale} />
      </Section>
      {claim.wouldChange && (
        <Section id="would-change" title={t('claim.wouldChange')}>
          <Prose text={claim.wouldChange} lang={claim.language} dir={directionOf(claim.language)} />
          {submit && (
            <p className="no-print mt-2 text-small">
              <a href={submit}>{t('claim.sendIt')}</a>
            </p>
          )}
        </Section>
      )}
      {notes.notes.length > 0 && (
        <Section id="notes" title={t('note.title')}>
          <NoteList notes={notes.notes} claim={claim} locale={locale} />
        </Section>
      )}
      {claim.accused.length > 0 && (
        <Section id="accused" title={t('claim.accused')}>
          <Accused claim={claim} locale={locale} />
          {submit && (
            <p className="no-print mt-3 text-small">
              <a href={submit}>{t('claim.answer')}</a>
            </p>
          )}
        </Section>
      )}
      <Waivers claim={claim} />
      {claim.related.length > 0 && (
        <Section id="related" title={t('claimRelation.title')}>
          <RelatedClaims related={claim.related} locale={locale} />
        </Section>
      )}
      <Section id="sources" title={t('source.title')}>
        <SourceList sources={claim.sources} locale={locale} isLive={isLive} />
      </Section>
    </div>
  )
}
