import { useTranslations } from 'next-intl'
import { QueueRow } from '#components/claims/queue-row'
import { Section } from '#components/ui/section'
import type { listSettled } from '#lib/claims/queries'

/** Claims with nothing going on. */
export function SettledClaims({
  claims,
  timeZone,
}: {
  claims: Awaited<ReturnType<typeof listSettled>>
  timeZone: string
}) {
  const t = useTranslations('desk.queue')
  return (
    <div className="mt-8">
      <Section id="settled" title={t('settled')}>
        {claims.length === 0 && <p className="text-quiet">{t('settledEmpty')}</p>}
        <ul className="-mt-4">
          {claims.map((claim) => (
            <QueueRow key={claim.id} claim={claim} timeZone={timeZone} />
          ))}
        </ul>
      </Section>
    </div>
  )
}
