import { useTranslations } from 'next-intl'
import { CitationList } from '#components/sources/citation-list'
import { Section } from '#components/ui/section'
import type { PublishedClaim } from '#lib/publishing/snapshot'

type Shown = { claim: PublishedClaim; timeZone: string; locale: string }

/** What is cited about the claim itself: what speaks for it beside what speaks against it, then the rest. */
export function ClaimEvidence(shown: Shown) {
  const { claim } = shown
  const t = useTranslations('claim')
  if (claim.citations.length === 0) return null
  const supporting = claim.citations.filter(({ relation }) => relation === 'supports')
  const contradicting = claim.citations.filter(({ relation }) => relation === 'contradicts')
  const other = claim.citations.filter(({ relation }) => relation === 'reports' || relation === 'context')
  return (
    <Section id="evidence" title={t('evidence')}>
      {supporting.length + contradicting.length > 0 && (
        <div className="grid grid-cols-1 gap-x-10 gap-y-6 tablet:grid-cols-2">
          {[
            { title: t('evidenceFor'), none: t('noEvidenceFor'), citations: supporting },
            { title: t('evidenceAgainst'), none: t('noEvidenceAgainst'), citations: contradicting },
          ].map(({ title, none, citations }) => (
            <div key={title} className="min-w-0">
              <h3 className="font-semibold">{title}</h3>
              {citations.length === 0 && <p className="mt-1 text-quiet text-small">{none}</p>}
              <CitationList citations={citations} {...shown} />
            </div>
          ))}
        </div>
      )}
      {other.length > 0 && (
        <div className={supporting.length + contradicting.length > 0 ? 'mt-6' : ''}>
          {supporting.length + contradicting.length > 0 && <h3 className="font-semibold">{t('evidenceOther')}</h3>}
          <CitationList citations={other} {...shown} />
        </div>
      )}
    </Section>
  )
}
