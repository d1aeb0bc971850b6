import { useTranslations } from 'next-intl'
import { VerdictMark } from '#components/claims/verdict-mark'
import { directionOf } from '#lib/i18n/direction'
import type { PublishedClaim } from '#lib/publishing/snapshot'

const edges = {
  confirmed: 'border-confirmed',
  mostly_confirmed: 'border-mostly-confirmed',
  mixed: 'border-mixed',
  mostly_false: 'border-mostly-false',
  false: 'border-false',
  contested: 'border-contested',
  unverified: 'border-unverified',
  unverifiable: 'border-unverifiable',
  outdated: 'border-outdated',
} satisfies Record<PublishedClaim['verdict'], string>

/** Read at a glance no more: smaller, so that it stays in sight as a whole. */
const long = 200

/** The newsroom's own voice, set apart from what the parties say. A retracted finding is still read, but no longer in force. */
export function Finding({ claim }: { claim: Pick<PublishedClaim, 'kind' | 'verdict' | 'finding' | 'language'> }) {
  const t = useTranslations()
  const isRetracted = claim.kind === 'retraction'
  return (
    <section
      aria-labelledby="finding"
      className={`border-t-4 bg-tint px-5 pt-4 pb-6 tablet:px-8 ${isRetracted ? 'border-edge' : edges[claim.verdict]}`}
    >
      <h2 id="finding" className="text-quiet text-small">
        {t(isRetracted ? 'claim.findingRetracted' : 'claim.finding')}
      </h2>
      {isRetracted ? (
        <p className="mt-1 font-semibold text-quiet">{t(`verdict.${claim.verdict}`)}</p>
      ) : (
        <p className="mt-1">
          <VerdictMark verdict={claim.verdict} word={t(`verdict.${claim.verdict}`)} large />
        </p>
      )}
      <p
        lang={claim.language}
        dir={directionOf(claim.language)}
        className={`mt-3 max-w-measure font-serif ${isRetracted ? 'text-quiet' : claim.finding.length > long ? 'text-lead' : 'text-title'}`}
      >
        {claim.finding}
      </p>
      {!isRetracted && <p className="mt-3 text-quiet text-small">{t(`verdictMeaning.${claim.verdict}`)}</p>}
    </section>
  )
}
