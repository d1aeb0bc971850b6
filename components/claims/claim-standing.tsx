import { useTranslations } from 'next-intl'
import { VerdictMark } from '#components/claims/verdict-mark'
import type { ClaimListing } from '#lib/publishing/queries'

/** What was found, or why that is not told now. */
export function ClaimStanding({ claim }: { claim: ClaimListing }) {
  const t = useTranslations()
  if (claim.withheld) return <p className="font-bold text-alert text-small">{t('standing.withheldTitle')}</p>
  if (claim.suspended) return <p className="font-bold text-alert text-small">{t('standing.suspended')}</p>
  if (claim.retracted) return <p className="font-bold text-alert text-small">{t('standing.retracted')}</p>
  if (!claim.verdict) return null
  return <VerdictMark verdict={claim.verdict} word={t(`verdict.${claim.verdict}`)} />
}
