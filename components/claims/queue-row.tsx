import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import type { ClaimState } from '#lib/claims/claim'
import { directionOf } from '#lib/i18n/direction'

type Row = {
  id: string
  sentence: string
  language: string
  state: ClaimState
  stateSince: Date
  liveNumber: number | null
  author?: string
  suspended?: boolean | null
}

/** One claim of the desk: its sentence, where it stands, since when, and what the public sees of it. */
export function QueueRow({ claim, timeZone }: { claim: Row; timeZone: string }) {
  const t = useTranslations('desk')
  return (
    <li className="grid grid-cols-1 gap-x-8 border-line border-b py-2.5 desktop:grid-cols-[minmax(0,1fr)_24rem]">
      <a
        href={`/desk/claims/${claim.id}`}
        lang={claim.language}
        dir={directionOf(claim.language)}
        className="font-serif no-underline hover:underline"
      >
        {claim.sentence}
      </a>
      <p className="text-quiet text-small">
        <span className="font-semibold text-ink">{t(`state.${claim.state}`)}</span>{' '}
        {claim.author && <>{t('queue.by', { author: claim.author })} </>}
        {t('queue.since')} <Instant at={claim.stateSince} timeZone={timeZone} locale="en" />,{' '}
        {claim.liveNumber ? t('queue.live', { number: claim.liveNumber }) : t('queue.neverLive')}
        {claim.suspended && <strong className="ml-2 text-alert">{t('queue.suspended')}</strong>}
      </p>
    </li>
  )
}
