import { useTranslations } from 'next-intl'
import { ReplyRequestText } from '#components/claims/reply-request-text'
import { hasSpoken } from '#lib/parties/party'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** Whom the claim accuses, and how each could answer. */
export function Accused({ claim, locale }: { claim: PublishedClaim; locale: string }) {
  const t = useTranslations('claim')
  return (
    <ul className="flex max-w-measure flex-col gap-4">
      {claim.accused.map(({ party: id, requests }) => {
        const party = claim.parties.find((one) => one.id === id)?.name ?? ''
        const spoke = claim.statements.some((statement) => hasSpoken(claim.parties, statement.party, id))
        return (
          <li key={id} className="flex flex-col gap-1">
            {spoke && <p>{t('accusedSpoke', { party })}</p>}
            {!spoke && requests.length === 0 && <p>{t('accusedSilent', { party })}</p>}
            {requests.map((request) => (
              <p key={request.id}>
                <ReplyRequestText request={request} party={party} language={claim.language} locale={locale} />
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
