import { useTranslations } from 'next-intl'
import { formatEdtf } from '#lib/dates/edtf'
import { hasSpoken } from '#lib/parties/party'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** Whom the claim accuses, and how each could answer. */
export function Accused({ claim, locale }: { claim: PublishedClaim; locale: string }) {
  const t = useTranslations('claim')
  const lines = claim.accused.map(({ party, asked }) => {
    const name = claim.parties.find((one) => one.id === party)?.name ?? ''
    if (asked) {
      const values = { party: name, on: formatEdtf(asked.on, locale), via: asked.via }
      return {
        party,
        text: asked.outcome ? t('accusedOutcome', { ...values, outcome: asked.outcome }) : t('accusedAsked', values),
      }
    }
    const spoke = claim.statements.some((statement) => hasSpoken(claim.parties, statement.party, party))
    return { party, text: t(spoke ? 'accusedSpoke' : 'accusedSilent', { party: name }) }
  })
  return (
    <ul className="flex max-w-measure flex-col gap-2">
      {lines.map((line) => (
        <li key={line.party}>{line.text}</li>
      ))}
    </ul>
  )
}
