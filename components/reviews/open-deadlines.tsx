import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice'
import { formatEdtf } from '#lib/dates/edtf'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** Whoever was asked for a reply and still has time for it. */
export function OpenDeadlines({ claim, today }: { claim: Pick<PublishedClaim, 'accused' | 'parties'>; today: string }) {
  const t = useTranslations('desk.review')
  const open = claim.accused.flatMap(({ party, requests }) =>
    requests
      .filter(({ answered, until }) => !answered && until !== null && until >= today)
      .map(({ id, until }) => ({
        id,
        until: until as string,
        party: claim.parties.find((one) => one.id === party)?.name ?? '',
      })),
  )
  if (open.length === 0) return null
  return (
    <Notice tone="alert">
      {open.map(({ id, party, until }) => (
        <p key={id}>{t('deadline', { party, until: formatEdtf(until, 'en') })}</p>
      ))}
    </Notice>
  )
}
